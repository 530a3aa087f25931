package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import fr.acteurs.domain.source.VastSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The State's operators (LOLF, annexed to the finance bill each autumn), as the annuaire des entreprises keeps the list: one
 * object of SIREN and name. The contract has no kind of operators, for they are universities, museums and agencies alike:
 * the list founds nothing, and of the bodies that the register has it says that they are operators.
 */
final class OperateursLolf implements JsonSource, VastSource {

    private static final Column SIREN = Column.required("siren");
    private static final Column OPERATOR = Column.required("nom");

    private final Followed followed;

    OperateursLolf() {
        this(Followed.NOTHING);
    }

    private OperateursLolf(Followed followed) {
        this.followed = followed;
    }

    /** Still a source of JSON, by which the reader knows how the file is laid out. */
    @Override
    public VastSource among(Followed bodies) {
        return new OperateursLolf(bodies);
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("operateurs-lolf"),
                "LOLF_OPERATEURS",
                "Opérateurs de l'État, par SIREN",
                "Direction du budget, liste tenue par la DINUM (Annuaire des entreprises)",
                "Licence Ouverte 2.0",
                "https://www.budget.gouv.fr/documentation/documents-budgetaires-lois",
                "annuelle, avec le projet de loi de finances",
                List.of(Dataset.of("operateurs", SIREN, OPERATOR)));
    }

    @Override
    public Set<SourceCode> after() {
        return Set.of(
                SourceCode.of("dila-etat"),
                SourceCode.of("esr-etablissements"),
                SourceCode.of("finess-etablissements"),
                SourceCode.of("sirene-unites"));
    }

    @Override
    public Set<String> records() {
        return Set.of();
    }

    @Override
    public Set<String> wrappers() {
        return Set.of();
    }

    @Override
    public boolean isOneMap() {
        return true;
    }

    @Override
    public Map<Column, String> cells(JsonNode record, LocalDate asOf) {
        return Map.of(SIREN, Nodes.text(record, NAME), OPERATOR, Nodes.text(record, VALUE));
    }

    @Override
    public Reading read(Row row) {
        return read(row, followed);
    }

    @Override
    public Reading read(Row row, Followed bodies) {
        Optional<Siren> siren = Siren.parse(row.text(SIREN));
        if (siren.isEmpty()) {
            return row.refused(Reason.BAD_CODE, SIREN.name());
        }
        if (!bodies.units().contains(siren.get())) {
            return row.passedOver(Reason.NOT_FOLLOWED);
        }
        return row.name(OPERATOR).isEmpty()
                ? row.refused(Reason.MISSING_VALUE, OPERATOR.name())
                : row.taken(operator(siren.get(), row.name(OPERATOR)));
    }

    private static Observation operator(Siren siren, String name) {
        Facts facts = Facts.builder().say(Field.OPERATOR, name).build();
        return new Observation.OfEntity(EntityKey.of(siren), false, facts);
    }
}
