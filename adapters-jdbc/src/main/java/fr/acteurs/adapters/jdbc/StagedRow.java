package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.RowPrint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An observation as it was staged.
 *
 * @param known whether its dataset spoke of the subject before
 */
record StagedRow(
        long line, int part, Observation observation, Optional<RowPrint> print, boolean known, boolean stranger) {

    static StagedRow of(ResultSet row) throws SQLException {
        return new StagedRow(
                row.getLong("line"),
                row.getInt("part"),
                observation(row),
                Optional.ofNullable((UUID) row.getObject("print"))
                        .map(print -> new RowPrint(print.getMostSignificantBits(), print.getLeastSignificantBits())),
                row.getBoolean("known"),
                row.getBoolean("stranger"));
    }

    Moved moved(Map<String, StoredObservation> before) {
        return new Moved(
                line, part == 0, observation, print, stranger, Optional.ofNullable(before.get(observation.key())));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        EntityKey entity = EntityKey.parse(row.getString("entity"));
        Facts facts = FactsJson.parse(row.getString("facts"));
        String function = row.getString("function");
        if (row.getBoolean("alone")) {
            return new Observation.OfPerson(entity, FunctionCode.of(function), row.getString("key"), facts);
        }
        return function == null
                ? event(facts)
                        .orElse(new Observation.OfEntity(
                                entity, row.getBoolean("founding"), facts, row.getString("key")))
                : new Observation.OfMandate(entity, FunctionCode.of(function), row.getString("key"), facts);
    }

    private static Optional<Observation> event(Facts facts) {
        return Observation.OfMovement.of(facts)
                .<Observation>map(movement -> movement)
                .or(() -> Observation.OfTakeover.of(facts));
    }
}
