package fr.acteurs.domain.mandate;

import java.util.Set;

/**
 * Offices that whoever holds them was elected to from among the members of the same council, and that take the member's
 * seat up: the mayor and a deputy are municipal councillors (CGCT L2122-4), and one function is delivered, not two.
 */
public final class CouncilOffices {

    private static final Set<FunctionCode> COUNCILLORS =
            Set.of(FunctionCode.of("MUNICIPAL_COUNCILLOR"), FunctionCode.of("MUNICIPAL_COUNCILLOR_DELEGATED"));
    private static final Set<FunctionCode> OFFICES = Set.of(FunctionCode.MAYOR, FunctionCode.of("DEPUTY_MAYOR"));

    private CouncilOffices() {}

    /** Whether the office takes up the seat, when one person holds both in one body. */
    public static boolean takesUp(FunctionCode office, FunctionCode seat) {
        return OFFICES.contains(office) && COUNCILLORS.contains(seat);
    }
}
