package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Row;
import java.util.Optional;

/**
 * Says a population with its year. Those in force on 1 January of a year are those of three years before (INSEE,
 * populations légales; décret n° 2003-485).
 */
final class Populations {

    private static final int YEARS_BEHIND = 3;

    private Populations() {}

    /** Says what the column gives; nothing when it gives no number. */
    static void say(Facts.Builder facts, Row row, Column column) {
        Optional<Integer> population = row.optional(column, Numbers::whole, Reason.BAD_NUMBER);
        facts.say(Field.POPULATION, population);
        facts.say(Field.POPULATION_YEAR, population.map(any -> row.year() - YEARS_BEHIND));
    }
}
