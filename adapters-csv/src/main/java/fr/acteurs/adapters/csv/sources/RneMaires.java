package fr.acteurs.adapters.csv.sources;

import com.google.common.base.Splitter;
import fr.acteurs.domain.identity.InseeCode;
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

/**
 * The mayors of the répertoire national des élus, in each layout that was published since 2019. The register has no
 * identifiers of persons, and its codes may have lost leading zeros.
 */
final class RneMaires implements Source {

    private static final Column COMMUNE =
            Column.required("Code de la commune", "Code Insee de la commune", "code_commune");
    private static final Column DEPARTEMENT =
            Column.optional("Code du département", "Code du département (Maire)", "code_departement");
    private static final Column SURNAME = Column.required("Nom de l'élu", "nom_elu");
    private static final Column GIVEN_NAME = Column.required("Prénom de l'élu", "prenom_elu");
    private static final Column SEX = Column.required("Code sexe", "sexe_elu", "code_sexe");
    private static final Column BIRTH_DATE =
            Column.required("Date de naissance", "Date de naissancee", "date_naissance_elu", "date_naissance");
    private static final Column ELECTED_ON = Column.required("Date de début du mandat", "date_debut_mandat");
    private static final Column STARTED_ON = Column.required("Date de début de la fonction", "date_debut_fonction");
    private static final Column ENDED_ON = Column.optional("Date de fin de la fonction", "date_fin_fonction");
    private static final Dataset DATASET = Dataset.of(
            "maires", COMMUNE, DEPARTEMENT, SURNAME, GIVEN_NAME, SEX, BIRTH_DATE, ELECTED_ON, STARTED_ON, ENDED_ON);

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("rne-maires"),
                "RNE_ELUS",
                "Répertoire national des élus : maires",
                "Ministère de l'Intérieur",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/fr/datasets/repertoire-national-des-elus-1/",
                "trimestrielle",
                List.of(DATASET));
    }

    @Override
    public Reading read(Row row) {
        Optional<InseeCode> commune = commune(row);
        if (commune.isEmpty()) {
            return row.refused(Reason.BAD_CODE, Shown.code(code(row)));
        }
        if (row.text(SURNAME).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, SURNAME.name());
        }
        return row.date(ENDED_ON).filter(end -> end.isBefore(row.asOf())).isPresent()
                ? row.refused(Reason.OUT_OF_SCOPE, ENDED_ON.name())
                : row.taken(mandate(row, commune.get()));
    }

    private static Observation mandate(Row row, InseeCode commune) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, row.text(SURNAME))
                .say(Field.GIVEN_NAME, firstGivenName(row.text(GIVEN_NAME)))
                .say(Field.SEX, row.optional(SEX, Sex::parse, Reason.BAD_NUMBER))
                .say(Field.BIRTH_DATE, row.birthDate(BIRTH_DATE))
                .say(Field.FUNCTION, FunctionCode.MAYOR.code())
                .say(Field.TITLE, FunctionCode.MAYOR.label())
                .say(Field.ELECTED_ON, row.date(ELECTED_ON))
                .say(Field.STARTED_ON, row.date(STARTED_ON))
                .build();
        return Observation.OfMandate.keyedByName(EntityKey.of(commune), FunctionCode.MAYOR, facts);
    }

    /** Five places since 2022; before, three places that only mean something with their département. */
    private static Optional<InseeCode> commune(Row row) {
        String commune = row.text(COMMUNE);
        return commune.length() <= 3
                ? TitledCommune.parse(row.text(DEPARTEMENT), commune)
                : InseeCode.parse(Padding.insee(commune));
    }

    private static String code(Row row) {
        return (row.text(DEPARTEMENT) + " " + row.text(COMMUNE)).strip();
    }

    private static String firstGivenName(String text) {
        return Splitter.on(',').trimResults().split(text).iterator().next();
    }
}
