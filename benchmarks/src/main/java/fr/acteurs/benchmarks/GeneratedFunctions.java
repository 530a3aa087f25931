package fr.acteurs.benchmarks;

import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.Optional;

/** The source of the made-up functions. */
final class GeneratedFunctions implements Source {

    private final SourceCode code;

    GeneratedFunctions(String code) {
        this.code = SourceCode.of(code);
    }

    private static final Column SIREN = Column.required("siren");
    private static final Column SURNAME = Column.required("nom");
    private static final Column GIVEN_NAME = Column.required("prenom");
    private static final Column SEX = Column.required("sexe");
    private static final Column BIRTH = Column.required("naissance");
    private static final Column FUNCTION = Column.required("fonction");
    private static final Column TITLE = Column.required("titre");
    private static final Column ELECTED = Column.required("election");
    private static final Column STARTED = Column.required("debut");

    @Override
    public SourceDescription description() {
        return Generated.description(
                code,
                List.of(Dataset.of(
                        "functions", SIREN, SURNAME, GIVEN_NAME, SEX, BIRTH, FUNCTION, TITLE, ELECTED, STARTED)));
    }

    @Override
    public Reading read(Row row) {
        Optional<Siren> siren = row.optional(SIREN, Siren::parse, Reason.BAD_NUMBER);
        if (siren.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "siren");
        }
        Facts facts = Facts.builder()
                .say(Field.SURNAME, row.text(SURNAME))
                .say(Field.GIVEN_NAME, row.text(GIVEN_NAME))
                .say(Field.SEX, row.optional(SEX, Sex::parse, Reason.BAD_CODE))
                .say(Field.BIRTH_DATE, row.date(BIRTH))
                .say(Field.FUNCTION, row.text(FUNCTION))
                .say(Field.TITLE, row.text(TITLE))
                .say(Field.ELECTION, ElectionCalendar.MUNICIPAL.name())
                .say(Field.ELECTED_ON, row.date(ELECTED))
                .say(Field.STARTED_ON, row.date(STARTED))
                .build();
        return row.taken(Observation.OfMandate.keyedByName(
                EntityKey.of(siren.get()), FunctionCode.of(row.text(FUNCTION)), facts));
    }
}
