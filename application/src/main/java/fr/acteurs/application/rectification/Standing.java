package fr.acteurs.application.rectification;

import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.GivenNames;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rectification that is in force, and what the registers say.
 *
 * @param said of its subject
 */
public record Standing(Rectification rectification, List<Testimony> said) {

    public Standing {
        said = List.copyOf(said);
    }

    /** Whether all registers have come round to it: it may be lifted. */
    public boolean isAgreed() {
        return rectification.value().isEmpty()
                ? words().findAny().isEmpty()
                : words().findAny().isPresent() && words().allMatch(this::isRight);
    }

    /** Whether a register has since said something else than what registers said when it was put right: the person should be asked. */
    public boolean isOvertaken() {
        return listing()
                .filter(one -> one.asOf().isAfter(rectification.on()))
                .flatMap(this::word)
                .anyMatch(word -> !isRight(word)
                        && rectification.wrong().stream()
                                .noneMatch(wrong -> plain(wrong).equals(plain(word))));
    }

    private boolean isRight(String word) {
        return plain(word).equals(plain(rectification.value()));
    }

    private Stream<String> words() {
        return listing().flatMap(this::word);
    }

    private Stream<Testimony> listing() {
        return said.stream().filter(Testimony::present);
    }

    private Stream<String> word(Testimony testimony) {
        return testimony.facts().get(rectification.field()).stream();
    }

    private String plain(String word) {
        return switch (rectification.field()) {
            case SURNAME -> Folding.fold(word);
            case GIVEN_NAME -> Folding.fold(GivenNames.first(word));
            default -> word;
        };
    }
}
