package fr.acteurs.application.ingest;

import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import fr.acteurs.domain.mandate.GenericFunction.Category;
import fr.acteurs.domain.mandate.GenericFunction.Spelling;
import fr.acteurs.domain.mandate.GenericFunction.Trait;
import fr.acteurs.domain.mandate.ProtocolRank;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The few functions that the stories tell of, with their honours as the nomenclature has them. */
public final class Honours {

    public static final Functions NOMENCLATURE = new Functions(
            "2026",
            List.of(
                    function("SENATOR", ProtocolRank.of(130)),
                    forOne("COUNCIL_PRESIDENT_DEPARTMENT", ProtocolRank.of(160)),
                    forOne("MAYOR", ProtocolRank.of(170)),
                    forOne("EPCI_PRESIDENT", ProtocolRank.of(175)),
                    function("EPCI_VICE_PRESIDENT", ProtocolRank.of(362)),
                    forOne("SYNDICATE_PRESIDENT", ProtocolRank.of(368)),
                    function("DEPARTMENTAL_COUNCILLOR", ProtocolRank.of(250)),
                    function("DEPUTY_MAYOR", ProtocolRank.of(358)),
                    function("BOARD_PRESIDENT", ProtocolRank.none())),
            List.of(),
            Map.of(),
            List.of());

    private Honours() {}

    private static GenericFunction forOne(String code, ProtocolRank rank) {
        return function(code, rank, Set.of(Trait.ONE_HOLDER));
    }

    private static GenericFunction function(String code, ProtocolRank rank) {
        return function(code, rank, Set.of());
    }

    private static GenericFunction function(String code, ProtocolRank rank, Set<Trait> traits) {
        Spelling spelling = new Spelling(List.of(), List.of(), Set.of());
        return new GenericFunction(FunctionCode.of(code), code, code, Category.OTHER, rank, traits, Set.of(), spelling);
    }
}
