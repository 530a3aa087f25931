package fr.acteurs.domain.mandate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the assemblies of one kind are elected as a whole, and when their terms end. Whoever is elected between two
 * general elections completes the running term, so the date of election is enough to name it.
 *
 * <p>The dates are those of first rounds; of the Sénat, of the vote. Sources: code électoral (L192, L227, L336, LO121,
 * LO276), loi n° 77-729 (Parlement européen), and what is named beside a term that was moved.
 */
public enum ElectionCalendar {
    /**
     * Municipal councils and the council of the Métropole de Lyon. 2014-2020 was lengthened to June 2020 (loi n° 2020-290
     * du 23 mars 2020, article 19).
     */
    MUNICIPAL(
            "MUN",
            6,
            "1995-06-11/2001-03 2001-03-11/2008-03 2008-03-09/2014-03 2014-03-23/2020-06 2020-03-15/2026-03"
                    + " 2026-03-15/2032-03"),
    /** Departmental councils, renewed as a whole since 2015; 2021 runs to March 2028 (loi n° 2021-191). */
    DEPARTMENTAL("DEP", 6, "2015-03-22/2021-06 2021-06-20/2028-03"),
    /** Regional councils and the assemblies of Guyane and Martinique; 2021 runs to March 2028 (loi n° 2021-191). */
    REGIONAL("REG", 6, "2015-12-06/2021-06 2021-06-20/2028-03"),
    /** The Assemblée de Corse, elected anew in 2017 when collectivity and départements became one. */
    CORSICAN("COR", 6, "2015-12-06/2017-12 2017-12-03/2021-06 2021-06-20/2028-03"),
    /** The first series of the Sénat (code électoral, tableau n° 5). */
    SENATE_1("SEN", 6, "2011-09-25/2017-09 2017-09-24/2023-09 2023-09-24/2029-09"),
    /** The second series of the Sénat. */
    SENATE_2("SEN", 6, "2014-09-28/2020-09 2020-09-27/2026-09 2026-09-27/2032-09"),
    /** Legislatures of the Assemblée nationale, named by their number; the 16th was dissolved on 9 June 2024. */
    NATIONAL_ASSEMBLY("AN", 5, "2012-06-10/2017-06 2017-06-11/2022-06 2022-06-12/2024-06 2024-06-30/2029-06") {
        @Override
        String label(LocalDate firstRound) {
            return "AN-" + (FIRST_LEGISLATURE + terms.headMap(firstRound).size());
        }
    },
    /** The French members of the European Parliament. */
    EUROPEAN("EP", 5, "2014-05-24/2019-07 2019-05-25/2024-07 2024-06-08/2029-07"),
    /** Assemblies whose terms we do not know: none is named, and none is invented. */
    UNKNOWN("", 0, "");

    private static final int FIRST_LEGISLATURE = 14;

    private final String prefix;
    private final int years;

    /** First round → month in which the term ends, as its first day. */
    final ImmutableSortedMap<LocalDate, LocalDate> terms;

    ElectionCalendar(String prefix, int years, String terms) {
        this.prefix = prefix;
        this.years = years;
        this.terms = parse(terms);
    }

    private static ImmutableSortedMap<LocalDate, LocalDate> parse(String terms) {
        ImmutableSortedMap.Builder<LocalDate, LocalDate> ends = ImmutableSortedMap.naturalOrder();
        for (String term : Splitter.on(' ').omitEmptyStrings().split(terms)) {
            int slash = term.indexOf('/');
            ends.put(
                    LocalDate.parse(term.substring(0, slash)),
                    YearMonth.parse(term.substring(slash + 1)).atDay(1));
        }
        return ends.build();
    }

    String label(LocalDate firstRound) {
        return prefix + "-" + firstRound.getYear();
    }

    /** The term of an assembly elected on that day, or nothing when the day is outside every term that we know. */
    public Optional<Term> termOf(LocalDate electedOn, @Nullable LocalDate startedOn) {
        return Optional.ofNullable(terms.floorEntry(electedOn))
                .filter(term -> electedOn.isBefore(term.getValue().plusMonths(1)))
                .map(term -> term(term, electedOn, startedOn));
    }

    private Term term(Map.Entry<LocalDate, LocalDate> term, LocalDate electedOn, @Nullable LocalDate startedOn) {
        return new Term(label(term.getKey()), electedOn, startedOn, term.getValue(), years);
    }
}
