package fr.acteurs.adapters.csv.sources;

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
import java.util.OptionalInt;

/**
 * The eleven établissements publics territoriaux of the Métropole du Grand Paris: the first sheet of INSEE's workbook, the
 * rows of which come after five lines of title. It founds them. Which communes make up each stands in a sheet that is not
 * read: for a commune the body that counts is its EPCI à fiscalité propre, the Métropole (CGCT L5219-1 and L5219-2).
 */
final class InseeEpt implements Source {

    private static final Column SIREN = Column.required("EPT");
    private static final Column NAME = Column.required("LIBEPT");
    private static final Dataset DATASET = Dataset.of("ept", SIREN, NAME).ignoring(List.of("NB_COM"));

    private static final String KIND = "EPT";
    /** Of all communes that are in none. */
    private static final String NONE = "ZZZZZZZZZ";

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("insee-ept"),
                "COG",
                "Établissements publics territoriaux de la Métropole du Grand Paris",
                "INSEE",
                Licences.OUVERTE,
                "https://www.insee.fr/fr/information/2510634",
                "annuelle, au 1er janvier",
                List.of(DATASET));
    }

    @Override
    public Reading read(Row row) {
        String code = row.text(SIREN);
        if (code.equals(NONE)) {
            return row.refused(Reason.OUT_OF_SCOPE, SIREN + " " + NONE);
        }
        Optional<Siren> siren = Siren.parse(code);
        if (siren.isEmpty()) {
            return row.refused(Reason.BAD_CODE, SIREN + " " + Shown.code(code));
        }
        return row.text(NAME).isEmpty()
                ? row.refused(Reason.MISSING_VALUE, NAME.name())
                : row.taken(territory(siren.get(), row.text(NAME)));
    }

    private static Observation territory(Siren siren, String name) {
        Facts facts = Facts.builder()
                .say(Field.KIND, KIND)
                .say(Field.NAME, name)
                .say(Field.SIREN, siren.value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren), true, facts);
    }
}
