package fr.acteurs.application.register;

import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.Gate;
import java.time.LocalDate;

/**
 * Somebody's word that a held edition may be taken, for what a gate found and for nothing worse.
 *
 * @param by who, as the manifest shows it: a name of service or initials rather than a person's full name
 */
public record Approval(Gate.Held finding, String by, String reason, LocalDate on) {

    /** @throws IllegalArgumentException when nobody says it, or for no reason */
    public Approval {
        if (Folding.fold(by).isEmpty()) {
            throw new IllegalArgumentException("--by is empty; say who approves");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("--reason is empty; say why the edition is right");
        }
        by = by.strip();
        reason = reason.strip();
    }

    /** Whether it lets this finding through: what was approved, or less. */
    public boolean covers(Gate.Held found) {
        return found.isNoWorseThan(finding);
    }

    /** Who says it, however it is typed: case, accents and dashes make no second person. */
    public String person() {
        return Folding.fold(by);
    }

    /** Whether both are the word of one person. */
    public boolean isBySameAs(Approval other) {
        return person().equals(other.person());
    }
}
