package fr.acteurs.application.judgement;

import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Sign;
import java.util.List;

/**
 * What came of a judgement.
 *
 * @param judgement as it is kept; of a rehearsal, as it would be
 * @param changed functions as they are afterwards
 * @param redirections lines of the next file {@code RED}
 * @param signs what speaks for and against the two being one
 */
public record Ruling(Judgement judgement, List<Mandate> changed, List<Redirection> redirections, List<Sign> signs) {

    public Ruling {
        changed = List.copyOf(changed);
        redirections = List.copyOf(redirections);
        signs = List.copyOf(signs);
    }
}
