package fr.acteurs.application.judgement;

import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two persons who wait for a human.
 *
 * @param evidence with which an edition left them open
 * @param leftOpen who has looked already and could not tell
 */
public record Waiting(Party one, Party other, Evidence evidence, Optional<Judgement> leftOpen) {

    /** Those at whom nobody has looked come first, and of those who look most alike. */
    public static final Comparator<Waiting> BEST_FIRST = Comparator.comparing(
                    (Waiting pair) -> pair.leftOpen().isPresent())
            .thenComparing(pair -> -pair.likeness().score())
            .thenComparing(pair -> pair.one().person().id())
            .thenComparing(pair -> pair.other().person().id());

    /** One of them, with all that they hold or held. */
    public record Party(NaturalPerson person, List<Mandate> mandates) {
        public Party {
            mandates = List.copyOf(mandates);
        }
    }

    public Likeness likeness() {
        return Likeness.of(one.person(), one.mandates(), other.person(), other.mandates());
    }
}
