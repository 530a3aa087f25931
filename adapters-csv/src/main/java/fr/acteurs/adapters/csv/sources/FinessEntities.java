package fr.acteurs.adapters.csv.sources;

import fr.acteurs.adapters.csv.read.BlockSource;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.ReferenceSource;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.OptionalInt;

/**
 * The legal entities of FINESS (extraction etalab cs1100501, block {@code structureej}, 23 fields without a header): who
 * runs each establishment, and of what legal status. By that {@link Finess} tells public homes from private ones; no body
 * comes of it. The fields are those of the publisher's note « Jeu de données FINESS etalab_cs1100501 »
 * (static.data.gouv.fr/de/a0180358fc250d40408519e76a2c7a020731624a129330773aceecaae64416.pdf).
 */
final class FinessEntities implements BlockSource, ReferenceSource {

    private static final Column NUMBER = Column.required("nofiness");
    private static final Column SHORT_NAME = Column.required("rs");
    private static final Column NAME = Column.required("rslongue");
    private static final Column STATUS = Column.required("statutjuridique");
    private static final Column SIREN = Column.required("siren");

    /** In the order of the note. */
    private static final List<String> NAMES = List.of(
            "structureej",
            "nofiness",
            "rs",
            "rslongue",
            "complrs",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "compldistrib",
            "lieuditbp",
            "commune",
            "ligneacheminement",
            "departement",
            "libdepartement",
            "telephone",
            "statutjuridique",
            "libstatutjuridique",
            "categetab",
            "libcategetab",
            "siren",
            "codeape",
            "datecrea");

    private static final Dataset DATASET =
            Dataset.of("entites", NUMBER, SHORT_NAME, NAME, STATUS, SIREN).ignoringRestOf(NAMES);

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(15);
    }

    @Override
    public SourceDescription description() {
        return Finess.description(
                "finess-entites",
                "FINESS : entités juridiques des établissements",
                "finess-extraction-des-entites-juridiques",
                DATASET);
    }

    @Override
    public List<String> title() {
        return Finess.TITLE;
    }

    @Override
    public String block() {
        return "structureej";
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Reading read(Row row) {
        String number = row.text(NUMBER);
        return Finess.isNumber(number)
                ? row.taken(new Observation.OfEntity(key(number), false, facts(row, number)))
                : row.refused(Reason.BAD_CODE, NUMBER.name());
    }

    /** How the legal entity of that number is called in what is said of it. */
    static EntityKey key(String number) {
        return new EntityKey(Scheme.FINESS, number);
    }

    private static Facts facts(Row row, String number) {
        return Facts.builder()
                .say(Field.FINESS, number)
                .say(
                        Field.FINESS_STATUS,
                        row.optional(STATUS, FinessStatus::parse, Reason.BAD_NUMBER)
                                .map(FinessStatus::family))
                .say(Field.NAME, row.name(NAME).isEmpty() ? row.name(SHORT_NAME) : row.name(NAME))
                .say(Field.SIREN, row.optional(SIREN, Siren::parse, Reason.BAD_NUMBER))
                .build();
    }
}
