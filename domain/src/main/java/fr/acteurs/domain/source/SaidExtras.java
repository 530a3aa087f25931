package fr.acteurs.domain.source;

import java.time.LocalDate;

/**
 * What an order form asks for, and who says it.
 *
 * @param asOf date of the edition in which the source last changed its mind on the row
 */
public record SaidExtras(Extras extras, SourceCode source, LocalDate asOf) {}
