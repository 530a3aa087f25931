package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The succession links of SIRENE, from establishment to establishment, some millions: who carries on what a body did that
 * ends. It founds nothing and closes nothing. A link within one SIREN is a move, of which the file of units tells where the
 * head office is now; one without economic continuity hands over premises. Both are counted and left.
 */
final class SireneSuccessions implements VastSource {

    private static final Column FORMER = Column.required("siretEtablissementPredecesseur");
    private static final Column SUCCESSOR = Column.required("siretEtablissementSuccesseur");
    private static final Column ON = Column.required("dateLienSuccession");
    private static final Column CONTINUITY = Column.required("continuiteEconomique");
    private static final Dataset DATASET = Dataset.of("liens", FORMER, SUCCESSOR, ON, CONTINUITY)
            .ignoring(List.of("transfertSiege", "dateDernierTraitementLienSuccession"));

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(45);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("sirene-successions"),
                "SIRENE",
                "Répertoire SIRENE : liens de succession des établissements",
                "INSEE",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret",
                "mensuelle",
                List.of(DATASET));
    }

    /** The seats of bodies are those of the files of units and establishments. */
    @Override
    public Set<SourceCode> after() {
        return Set.of(SourceCode.of("sirene-unites"), SourceCode.of("sirene-etablissements"));
    }

    @Override
    public Reading read(Row row, Followed followed) {
        Optional<Siret> former = Siret.parse(row.text(FORMER));
        Optional<Siret> successor = Siret.parse(row.text(SUCCESSOR));
        if (former.isEmpty() || successor.isEmpty()) {
            return row.refused(Reason.BAD_CODE, former.isEmpty() ? FORMER.name() : SUCCESSOR.name());
        }
        return follows(followed, former.get()) || follows(followed, successor.get())
                ? followed(row, former.get(), successor.get())
                : row.passedOver(Reason.NOT_FOLLOWED);
    }

    private static boolean follows(Followed followed, Siret siret) {
        return followed.units().contains(siret.siren())
                || followed.establishments().contains(siret);
    }

    private static Reading followed(Row row, Siret former, Siret successor) {
        String continuity = row.text(CONTINUITY);
        if (former.siren().equals(successor.siren()) || continuity.equals("false")) {
            return row.passedOver(Reason.OUT_OF_SCOPE);
        }
        if (!continuity.equals("true")) {
            return row.refused(Reason.BAD_CODE, CONTINUITY.name());
        }
        Optional<LocalDate> on = row.date(ON);
        return on.isPresent()
                ? row.taken(new Observation.OfTakeover(new Takeover(former, successor, on.get())))
                : row.refused(Reason.MISSING_VALUE, ON.name());
    }
}
