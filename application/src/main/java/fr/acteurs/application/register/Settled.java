package fr.acteurs.application.register;

import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/**
 * What moved, ready to be kept: linked to its subject, its facts settled after what was said before.
 *
 * @param formerKey key under which the source named the same subject before, when that was another
 * @param by how strong the evidence was by which somebody known was found; nothing for a newcomer
 */
public record Settled(Moved moved, Link link, Facts facts, Optional<String> formerKey, Optional<Level> by) {

    public Observation observation() {
        return moved.observation();
    }

    /** Whether the dataset speaks of the subject for the first time. */
    public boolean isNew() {
        return moved.before().isEmpty() && formerKey.isEmpty();
    }
}
