package fr.acteurs.benchmarks;

import fr.acteurs.domain.identity.Siren;
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

/** The source of the made-up bodies. */
final class GeneratedBodies implements Source {

    private static final Column SIREN = Column.required("siren");
    private static final Column NAME = Column.required("nom");
    private static final Column KIND = Column.required("nature");
    private static final Column DEPARTEMENT = Column.required("departement");
    private static final Column POPULATION = Column.required("population");

    @Override
    public SourceDescription description() {
        return Generated.description(
                SourceCode.of("generated-bodies"),
                List.of(Dataset.of("bodies", SIREN, NAME, KIND, DEPARTEMENT, POPULATION)));
    }

    @Override
    public Reading read(Row row) {
        Optional<Siren> siren = row.optional(SIREN, Siren::parse, Reason.BAD_NUMBER);
        if (siren.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "siren");
        }
        Facts facts = Facts.builder()
                .say(Field.KIND, row.text(KIND))
                .say(Field.NAME, row.text(NAME))
                .say(Field.SIREN, siren)
                .say(Field.DEPARTEMENT, row.text(DEPARTEMENT))
                .say(Field.POPULATION, row.text(POPULATION))
                .say(Field.POPULATION_YEAR, "2022")
                .build();
        return row.taken(new Observation.OfEntity(EntityKey.of(siren.get()), true, facts));
    }
}
