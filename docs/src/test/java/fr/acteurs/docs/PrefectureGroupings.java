package fr.acteurs.docs;

import fr.acteurs.domain.identity.DepartementCode;
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

/** The communautés de communes of one département, as its préfecture lists them. Invented, for the how-to. */
final class PrefectureGroupings implements Source {

    private static final Column SIREN = Column.required("N° SIREN", "siren");
    private static final Column NAME = Column.required("Nom du groupement");
    private static final Column DEPARTEMENT = Column.required("Département");
    private static final Column INHABITANTS = Column.optional("Habitants");
    private static final Dataset DATASET = Dataset.of("groupements", SIREN, NAME, DEPARTEMENT, INHABITANTS);

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("prefecture-groupements"),
                "PREFECTURE",
                "Groupements du département",
                "Préfecture d'essai",
                "Licence Ouverte 2.0",
                "https://www.example.fr/groupements",
                "annuelle",
                List.of(DATASET));
    }

    @Override
    public Reading read(Row row) {
        Optional<Siren> siren = Siren.parse(row.text(SIREN));
        return siren.isPresent() && !row.text(NAME).isEmpty()
                ? row.taken(grouping(row, siren.get()))
                : row.refused(Reason.BAD_CODE, SIREN.name());
    }

    private static Observation grouping(Row row, Siren siren) {
        Optional<Integer> inhabitants = row.optional(INHABITANTS, PrefectureGroupings::count, Reason.BAD_NUMBER);
        Facts facts = Facts.builder()
                .say(Field.KIND, "CC")
                .say(Field.NAME, row.text(NAME))
                .say(Field.SIREN, siren.value())
                .say(Field.DEPARTEMENT, row.optional(DEPARTEMENT, DepartementCode::parse, Reason.BAD_NUMBER))
                .say(Field.POPULATION, inhabitants)
                .say(Field.POPULATION_YEAR, inhabitants.map(any -> row.year()))
                .build();
        return new Observation.OfEntity(EntityKey.of(siren), true, facts);
    }

    private static Optional<Integer> count(String text) {
        String digits = text.replace(" ", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
