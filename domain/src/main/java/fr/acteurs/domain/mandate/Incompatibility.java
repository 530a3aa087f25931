package fr.acteurs.domain.mandate;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;

/**
 * Seats of which nobody holds two of a kind in two bodies at one date. Offices that are to be given up within some time
 * after an election (code électoral, LO141-1) are not here: registers list both meanwhile.
 */
enum Incompatibility {
    /** Member of two municipal councils (code électoral, L238), and so mayor of two communes (CGCT L2122-4). */
    MUNICIPAL("MAYOR", "DEPUTY_MAYOR", "MUNICIPAL_COUNCILLOR", "MUNICIPAL_COUNCILLOR_DELEGATED"),
    /** Member of two departmental councils (code électoral, L208). */
    DEPARTMENTAL("COUNCIL_PRESIDENT_DEPARTMENT", "VICE_PRESIDENT_DEPARTMENT", "DEPARTMENTAL_COUNCILLOR"),
    /** Member of two regional councils (code électoral, L345). */
    REGIONAL("COUNCIL_PRESIDENT_REGION", "VICE_PRESIDENT_REGION", "REGIONAL_COUNCILLOR");

    private final ImmutableSet<String> codes;

    Incompatibility(String... codes) {
        this.codes = ImmutableSet.copyOf(codes);
    }

    static boolean forbids(FunctionCode one, FunctionCode other) {
        return Arrays.stream(values())
                .anyMatch(rule -> rule.codes.contains(one.code()) && rule.codes.contains(other.code()));
    }
}
