package fr.acteurs.domain.register;

import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;

/**
 * What one source says of one subject, as the register keeps it.
 *
 * @param asOf date of the edition in which the source last changed its mind
 * @param present false when the source's last edition no longer lists the subject
 */
public record Testimony(SourceCode source, LocalDate asOf, boolean present, Facts facts) {}
