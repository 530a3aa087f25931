package fr.acteurs.domain;

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

/** A nomenclature of one elected function and one that is not. */
public final class Nomenclature {

    public static final Functions SMALL = new Functions(
            "0",
            List.of(
                    function("MAYOR", "Maire", "Maire", Category.EXECUTIVE, Set.of(Trait.ELECTIVE, Trait.ONE_HOLDER)),
                    function(
                            "DGS",
                            "Directeur général des services",
                            "Directrice générale des services",
                            Category.STAFF,
                            Set.of())),
            List.of(),
            Map.of(),
            List.of());

    private Nomenclature() {}

    private static GenericFunction function(
            String code, String masculine, String feminine, Category category, Set<Trait> traits) {
        Spelling spelling = new Spelling(List.of(Functions.fold(masculine)), List.of(), Set.of());
        return new GenericFunction(
                FunctionCode.of(code), masculine, feminine, category, ProtocolRank.none(), traits, Set.of(1), spelling);
    }
}
