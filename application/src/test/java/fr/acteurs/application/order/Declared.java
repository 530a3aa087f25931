package fr.acteurs.application.order;

import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.Body;
import fr.acteurs.application.contract.Declaration.Cell;
import fr.acteurs.application.contract.Declaration.Columns;
import fr.acteurs.application.contract.Declaration.Head;
import fr.acteurs.application.contract.Declaration.Ordered;
import fr.acteurs.application.contract.Declaration.Rows;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tables of a contract that say what an order form asks for. */
final class Declared {

    private Declared() {}

    static Declaration bodies(String source, String order, String... columns) {
        return declaration(source, Optional.of(ordered(order, columns)), List.of());
    }

    static Declaration functions(String source, String order, String... columns) {
        Head head = new Head(
                Optional.of("Maire"),
                Optional.empty(),
                Optional.empty(),
                cell("Nom"),
                Optional.empty(),
                Map.of(),
                Optional.of(ordered(order, columns)));
        return declaration(source, Optional.empty(), List.of(head));
    }

    private static Ordered ordered(String order, String... columns) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String column : columns) {
            cells.put(column, cell("Colonne " + column));
        }
        return new Ordered(order, cells);
    }

    private static Declaration declaration(String source, Optional<Ordered> extras, List<Head> heads) {
        Columns columns = new Columns(
                Rows.BODIES,
                false,
                List.of(),
                new Body.Numbered(Scheme.INSEE, cell("Commune")),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                extras,
                heads);
        return new Declaration(
                new SourceDescription(
                        SourceCode.of(source),
                        "ENQUETE",
                        "Enquête d'essai",
                        "Bureau d'essai",
                        "Licence Ouverte 2.0",
                        "https://www.example.fr/enquete",
                        "annuelle",
                        List.of(Dataset.of("liste"))),
                columns,
                OptionalInt.empty(),
                "");
    }

    private static Cell cell(String column) {
        return new Cell(Column.required(column), Optional.empty(), 0);
    }
}
