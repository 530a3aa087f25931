package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * The families of legal statuses of FINESS by their codes there, with the statuses of each (nomenclature TRE_R400 of the
 * Agence du numérique en santé, version of 23 September 2025). A status that came up since is of none.
 */
enum FinessStatus {
    PUBLIC(
            "1000", "01", "02", "03", "04", "05", "06", "07", "08", "10", "11", "12", "13", "14", "15", "16", "17",
            "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30"),
    NON_PROFIT(
            "2100", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51", "52", "60", "61", "62",
            "63", "64", "65", "66", "89"),
    COMMERCIAL(
            "2200", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "80", "85", "86", "87", "88", "91",
            "93", "95"),
    FOREIGN("3000", "90");

    private final String family;
    private final ImmutableSet<String> statuses;

    FinessStatus(String family, String... statuses) {
        this.family = family;
        this.statuses = ImmutableSet.copyOf(statuses);
    }

    /** The family of a status. */
    static Optional<FinessStatus> parse(String status) {
        return Arrays.stream(values())
                .filter(one -> one.statuses.contains(status))
                .findFirst();
    }

    /** FINESS's code of the family. */
    String family() {
        return family;
    }
}
