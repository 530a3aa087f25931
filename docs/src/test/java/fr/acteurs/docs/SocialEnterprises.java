package fr.acteurs.docs;

import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.FunctionCode;
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

/** Companies of the social economy and who runs them. Invented, for the how-to. */
final class SocialEnterprises implements Source {

    private static final Column SIREN = Column.required("siren");
    private static final Column NAME = Column.required("nom");
    private static final Column SURNAME = Column.required("dirigeant");
    private static final Column GIVEN_NAME = Column.required("prénom");
    private static final Column FUNCTION = Column.required("fonction");
    private static final Column TITLE = Column.required("titre");

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("chambre-ess"),
                "ESS",
                "Entreprises de l'économie sociale",
                "Chambre d'essai",
                "Licence Ouverte 2.0",
                "https://www.example.fr/ess",
                "annuelle",
                List.of(Dataset.of("entreprises", SIREN, NAME, SURNAME, GIVEN_NAME, FUNCTION, TITLE)));
    }

    @Override
    public Reading read(Row row) {
        Optional<Siren> siren = row.optional(SIREN, Siren::parse, Reason.BAD_NUMBER);
        return siren.map(known -> row.taken(head(row, known), company(row, known)))
                .orElseGet(() -> row.refused(Reason.BAD_CODE, SIREN.name()));
    }

    private static Observation company(Row row, Siren siren) {
        Facts facts = Facts.builder()
                .say(Field.KIND, "ENTREPRISE_ESS")
                .say(Field.NAME, row.text(NAME))
                .say(Field.SIREN, siren.value())
                .build();
        return new Observation.OfEntity(EntityKey.of(siren), true, facts);
    }

    private static Observation head(Row row, Siren siren) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, row.text(SURNAME))
                .say(Field.GIVEN_NAME, row.text(GIVEN_NAME))
                .say(Field.FUNCTION, row.text(FUNCTION))
                .say(Field.TITLE, row.text(TITLE))
                .build();
        return Observation.OfMandate.keyedByName(EntityKey.of(siren), FunctionCode.of(row.text(FUNCTION)), facts);
    }
}
