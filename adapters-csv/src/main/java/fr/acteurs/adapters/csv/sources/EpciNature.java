package fr.acteurs.adapters.csv.sources;

import java.util.Arrays;
import java.util.Optional;

/** The natures of EPCI with their kind in our nomenclature and their legal category (INSEE, catégories juridiques). */
enum EpciNature {
    CC("CC", "7346"),
    CA("CA", "7348"),
    CU("CU", "7343"),
    METRO("METROPOLE", "7344"),
    /** Métropole de Lyon: a collectivity of its own kind since 2015 (CGCT L3611-1), listed with the EPCI. */
    MET69("STATUT_PARTICULIER", "7229");

    private final String kind;
    private final String category;

    EpciNature(String kind, String category) {
        this.kind = kind;
        this.category = category;
    }

    static Optional<EpciNature> parse(String text) {
        return Arrays.stream(values())
                .filter(nature -> nature.name().equals(text))
                .findFirst();
    }

    String kind() {
        return kind;
    }

    String category() {
        return category;
    }
}
