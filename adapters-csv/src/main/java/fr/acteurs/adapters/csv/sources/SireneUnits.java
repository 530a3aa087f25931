package fr.acteurs.adapters.csv.sources;

import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Followed;
import fr.acteurs.domain.source.Followed.Unnumbered;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import fr.acteurs.domain.source.VastSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The legal units of SIRENE, some 29 million. It speaks of those that the register has and founds those whose legal category
 * decides what they are. Units of partial diffusion (code de commerce, article R. 123-232) say nothing: neither name nor
 * address of theirs is taken, whatever the file shows, and what was taken before is given up.
 */
final class SireneUnits implements VastSource {

    private static final Column SIREN = Column.required("siren");
    private static final Column DIFFUSION = Column.required("statutDiffusionUniteLegale");
    private static final Column STATE = Column.required("etatAdministratifUniteLegale");
    private static final Column NAME = Column.required("denominationUniteLegale");
    private static final Column USUAL_NAME = Column.optional("denominationUsuelle1UniteLegale");
    private static final Column ACRONYM = Column.optional("sigleUniteLegale");
    private static final Column CATEGORY = Column.required("categorieJuridiqueUniteLegale");
    private static final Column ACTIVITY = Column.optional("activitePrincipaleUniteLegale");
    private static final Column NOMENCLATURE = Column.optional("nomenclatureActivitePrincipaleUniteLegale");
    private static final Column HEAD = Column.required("nicSiegeUniteLegale");
    private static final Column RNA = Column.optional("identifiantAssociationUniteLegale");

    /** Persons are no bodies, and what they are called stays here; the others say nothing that is delivered. */
    private static final List<String> IGNORED = List.of(
            "unitePurgeeUniteLegale",
            "dateCreationUniteLegale",
            "sexeUniteLegale",
            "prenom1UniteLegale",
            "prenom2UniteLegale",
            "prenom3UniteLegale",
            "prenom4UniteLegale",
            "prenomUsuelUniteLegale",
            "pseudonymeUniteLegale",
            "trancheEffectifsUniteLegale",
            "anneeEffectifsUniteLegale",
            "dateDernierTraitementUniteLegale",
            "nombrePeriodesUniteLegale",
            "categorieEntreprise",
            "anneeCategorieEntreprise",
            "dateDebut",
            "nomUniteLegale",
            "nomUsageUniteLegale",
            "denominationUsuelle2UniteLegale",
            "denominationUsuelle3UniteLegale",
            "economieSocialeSolidaireUniteLegale",
            "societeMissionUniteLegale",
            "caractereEmployeurUniteLegale",
            "activitePrincipaleNAF25UniteLegale");

    private static final Dataset DATASET = Dataset.of(
                    "unites",
                    SIREN,
                    DIFFUSION,
                    STATE,
                    NAME,
                    USUAL_NAME,
                    ACRONYM,
                    CATEGORY,
                    ACTIVITY,
                    NOMENCLATURE,
                    HEAD,
                    RNA)
            .ignoring(IGNORED);

    private final Lexicon lexicon;

    SireneUnits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(45);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("sirene-unites"),
                "SIRENE",
                "Répertoire SIRENE : unités légales",
                "INSEE",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret",
                "mensuelle",
                List.of(DATASET));
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_BODIES;
    }

    @Override
    public Reading read(Row row, Followed followed) {
        Optional<Siren> siren = Siren.parse(row.text(SIREN));
        if (siren.isEmpty()) {
            return row.refused(Reason.BAD_CODE, SIREN.name());
        }
        boolean known = followed.units().contains(siren.get());
        Optional<Unnumbered> namesake = known ? Optional.empty() : namesake(row, followed);
        if (namesake.isPresent()) {
            return attributed(row, siren.get(), namesake.get());
        }
        return known || lexicon.kinds().follows(siren.get(), row.text(CATEGORY))
                ? followed(row, siren.get(), known)
                : row.passedOver(Reason.NOT_FOLLOWED);
    }

    /** The body without a SIREN that has the unit's name, and is of a kind that has its legal category. */
    private Optional<Unnumbered> namesake(Row row, Followed followed) {
        boolean shown = row.text(STATE).equals("A") && Sirene.isDiffusible(row, DIFFUSION);
        return shown
                ? followed.named(row.text(NAME)).filter(body -> lexicon.kinds().admits(body.kind(), row.text(CATEGORY)))
                : Optional.empty();
    }

    /** SIRENE does not say that it is that body: the head office is attributed to it, and can be taken back. */
    private static Reading attributed(Row row, Siren siren, Unnumbered body) {
        Optional<Siret> head = Siret.parse(siren.value() + row.text(HEAD));
        if (head.isEmpty()) {
            return row.refused(Reason.BAD_CODE, HEAD.name());
        }
        row.remark(Reason.SIRET_ATTRIBUTED, SIREN);
        Facts facts = Facts.builder()
                .say(Field.ATTRIBUTED_SIRET, head.get().value())
                .say(Field.ATTRIBUTED_BY, Attribution.NAME_AND_CATEGORY.name())
                .build();
        return row.taken(new Observation.OfEntity(body.key(), false, facts, "NOM:" + siren));
    }

    private Reading followed(Row row, Siren siren, boolean known) {
        boolean isOpen = row.text(STATE).equals("A");
        if (!known && !(isOpen && Sirene.isDiffusible(row, DIFFUSION))) {
            return row.passedOver(Reason.NOT_FOLLOWED);
        }
        if (!isOpen) {
            return row.refused(Reason.UNIT_CEASED, siren.value());
        }
        return Siret.parse(siren.value() + row.text(HEAD))
                .map(head -> row.taken(said(row, siren, head, known)))
                .orElseGet(() -> row.refused(Reason.BAD_CODE, HEAD.name()));
    }

    private Observation said(Row row, Siren siren, Siret head, boolean known) {
        Facts facts = Sirene.isDiffusible(row, DIFFUSION) ? facts(row, siren, head) : nothing(row);
        return new Observation.OfEntity(EntityKey.unit(head), !known, facts, "SIREN:" + siren);
    }

    private static Facts nothing(Row row) {
        row.remark(Reason.NOT_DIFFUSIBLE, DIFFUSION);
        Facts.Builder facts = Facts.builder();
        List.of(Field.LEGAL_CATEGORY, Field.ACTIVITY, Field.NAME, Field.TRADE_NAME, Field.ACRONYM, Field.RNA)
                .forEach(field -> facts.say(field, ""));
        return facts.say(Field.DIFFUSION, Sirene.partial(row.text(CATEGORY)).name())
                .build();
    }

    private static Facts facts(Row row, Siren siren, Siret head) {
        return Facts.builder()
                .say(Field.DIFFUSION, Diffusion.OUVERTE.name())
                .say(Field.LEGAL_CATEGORY, row.text(CATEGORY))
                .say(Field.ACTIVITY, (row.text(ACTIVITY) + " " + row.text(NOMENCLATURE)).strip())
                .say(Field.NAME, row.name(NAME))
                .say(Field.TRADE_NAME, row.text(USUAL_NAME))
                .say(Field.ACRONYM, Sirene.acronym(row.text(ACRONYM)))
                .say(Field.SIREN, siren.value())
                .say(Field.SIRET, head.value())
                .say(Field.RNA, row.optional(RNA, Sirene::rna, Reason.BAD_NUMBER))
                .build();
    }
}
