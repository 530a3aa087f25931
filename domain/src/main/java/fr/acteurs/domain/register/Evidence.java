package fr.acteurs.domain.register;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What speaks for and against two being one person.
 *
 * @param level how strong the evidence is by itself
 * @param vetoes what forbids to go by it
 */
public record Evidence(Level level, Set<Veto> vetoes) {

    public Evidence {
        vetoes = vetoes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(vetoes));
    }

    /** Whether the two are one person, as far as this evidence goes. */
    public boolean merges() {
        return level.merges() && vetoes.isEmpty();
    }

    /** Whether a human should look at the two. */
    public boolean isDoubt() {
        return level == Level.DOUBT || (level.merges() && !vetoes.isEmpty());
    }

    /** The French words, as reports print them. */
    public String label() {
        return vetoes.isEmpty()
                ? level.label()
                : level.label() + " ; mais "
                        + vetoes.stream().sorted().map(Veto::label).collect(Collectors.joining(", "));
    }
}
