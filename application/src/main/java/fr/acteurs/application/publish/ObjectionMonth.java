package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.ObjectionMedium;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What became of the oppositions of a calendar month in France on a channel.
 *
 * @param objections how many the client is told of: one for each line of the file {@code OPP}
 * @param number of the delivery that lists them, when it was told {@link ObjectionMedium#FILE by file}
 */
public record ObjectionMonth(YearMonth month, int objections, ObjectionMedium medium, Optional<Long> number) {}
