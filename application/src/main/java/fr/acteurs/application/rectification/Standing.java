package fr.acteurs.application.rectification;

import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.GivenNames;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rectification that is in force, and what the registers say.
 *
 * @param said of its subject
 */
public record Standing(Rectification rectification, List<Testimony> said) {

    /** Whether all registers that still speak of it have come round to it: it may be lifted. */
    public boolean isAgreed() {
        return speaking().findAny().isPresent() && speaking().allMatch(one -> says(one, rectification.value()));
    }

    /** Whether a register has since said something else than what was wrong: the person should be asked. */
    public boolean isOvertaken() {
        return speaking()
                .filter(one -> one.asOf().isAfter(rectification.on()))
                .anyMatch(one -> !says(one, rectification.value()) && !says(one, rectification.replaced()));
    }

    private Stream<Testimony> speaking() {
        return said.stream().filter(one -> one.present() && word(one).isPresent());
    }

    private Optional<String> word(Testimony testimony) {
        return testimony.facts().get(rectification.field());
    }

    private boolean says(Testimony testimony, String value) {
        return word(testimony).filter(word -> plain(word).equals(plain(value))).isPresent();
    }

    private String plain(String word) {
        return switch (rectification.field()) {
            case SURNAME -> Folding.fold(word);
            case GIVEN_NAME -> Folding.fold(GivenNames.first(word));
            default -> word;
        };
    }
}
