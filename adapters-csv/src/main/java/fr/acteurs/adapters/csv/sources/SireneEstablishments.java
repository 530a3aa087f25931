package fr.acteurs.adapters.csv.sources;

import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.Reached;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siret;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The establishments of SIRENE, some 40 million: where bodies that the register has are, by their own SIRET or as head office
 * of their SIREN. It founds nothing. Those of partial diffusion say nothing.
 */
final class SireneEstablishments implements VastSource {

    private static final Column SIRET = Column.required("siret");
    private static final Column DIFFUSION = Column.required("statutDiffusionEtablissement");
    private static final Column HEAD_OFFICE = Column.required("etablissementSiege");
    private static final Column STATE = Column.required("etatAdministratifEtablissement");
    private static final Column COMPLEMENT = Column.optional("complementAdresseEtablissement");
    private static final Column NUMBER = Column.optional("numeroVoieEtablissement");
    private static final Column REPEATED = Column.optional("indiceRepetitionEtablissement");
    private static final Column STREET_TYPE = Column.optional("typeVoieEtablissement");
    private static final Column STREET = Column.optional("libelleVoieEtablissement");
    private static final Column BOX = Column.optional("distributionSpecialeEtablissement");
    private static final Column POSTCODE = Column.required("codePostalEtablissement");
    private static final Column CITY = Column.required("libelleCommuneEtablissement");
    private static final Column CEDEX = Column.optional("codeCedexEtablissement");
    private static final Column CEDEX_CITY = Column.optional("libelleCedexEtablissement");
    private static final Column COMMUNE = Column.required("codeCommuneEtablissement");
    private static final Column SIGN = Column.optional("enseigne1Etablissement");

    private static final List<String> IGNORED = List.of(
            "siren",
            "nic",
            "dateCreationEtablissement",
            "trancheEffectifsEtablissement",
            "anneeEffectifsEtablissement",
            "activitePrincipaleRegistreMetiersEtablissement",
            "dateDernierTraitementEtablissement",
            "nombrePeriodesEtablissement",
            "dernierNumeroVoieEtablissement",
            "indiceRepetitionDernierNumeroVoieEtablissement",
            "identifiantAdresseEtablissement",
            "coordonneeLambertAbscisseEtablissement",
            "coordonneeLambertOrdonneeEtablissement",
            "libelleCommuneEtrangerEtablissement",
            "codePaysEtrangerEtablissement",
            "libellePaysEtrangerEtablissement",
            "complementAdresse2Etablissement",
            "numeroVoie2Etablissement",
            "indiceRepetition2Etablissement",
            "typeVoie2Etablissement",
            "libelleVoie2Etablissement",
            "codePostal2Etablissement",
            "libelleCommune2Etablissement",
            "libelleCommuneEtranger2Etablissement",
            "distributionSpeciale2Etablissement",
            "codeCommune2Etablissement",
            "codeCedex2Etablissement",
            "libelleCedex2Etablissement",
            "codePaysEtranger2Etablissement",
            "libellePaysEtranger2Etablissement",
            "dateDebut",
            "enseigne2Etablissement",
            "enseigne3Etablissement",
            "denominationUsuelleEtablissement",
            "activitePrincipaleEtablissement",
            "nomenclatureActivitePrincipaleEtablissement",
            "activitePrincipaleNAF25Etablissement",
            "caractereEmployeurEtablissement",
            "longitude",
            "latitude",
            "geo_score",
            "geo_type",
            "geo_adresse",
            "geo_id",
            "geo_ligne",
            "geo_l4",
            "geo_l5");

    private static final Dataset DATASET = Dataset.of(
                    "etablissements",
                    SIRET,
                    DIFFUSION,
                    HEAD_OFFICE,
                    STATE,
                    COMPLEMENT,
                    NUMBER,
                    REPEATED,
                    STREET_TYPE,
                    STREET,
                    BOX,
                    POSTCODE,
                    CITY,
                    CEDEX,
                    CEDEX_CITY,
                    COMMUNE,
                    SIGN)
            .ignoring(IGNORED);

    private final Lexicon lexicon;

    SireneEstablishments(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(45);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("sirene-etablissements"),
                "SIRENE",
                "Répertoire SIRENE : établissements",
                "INSEE",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret",
                "mensuelle",
                List.of(DATASET));
    }

    @Override
    public Set<SourceCode> after() {
        return Set.of(SourceCode.of("sirene-unites"));
    }

    @Override
    public Reading read(Row row, Followed followed) {
        Optional<Siret> siret = Siret.parse(row.text(SIRET));
        if (siret.isEmpty()) {
            return row.refused(Reason.BAD_CODE, SIRET.name());
        }
        boolean isHead = row.text(HEAD_OFFICE).equals("true")
                && followed.units().contains(siret.get().siren());
        if (!isHead && !followed.establishments().contains(siret.get())) {
            return row.passedOver(Reason.NOT_FOLLOWED);
        }
        return row.text(STATE).equals("A")
                ? row.taken(said(row, siret.get(), isHead))
                : row.refused(Reason.UNIT_CEASED, siret.get().value());
    }

    private Observation said(Row row, Siret siret, boolean isHead) {
        EntityKey body = isHead ? EntityKey.unit(siret) : EntityKey.of(siret);
        Facts facts = Sirene.isDiffusible(row, DIFFUSION) ? facts(row, siret) : nothing(row);
        return new Observation.OfEntity(body, false, facts, "SIRET:" + siret);
    }

    private static Facts nothing(Row row) {
        row.remark(Reason.NOT_DIFFUSIBLE, DIFFUSION);
        Facts.Builder facts = Facts.builder();
        Stream.of(Field.TRADE_NAME, Field.DEPARTEMENT, Field.ADDRESS, Field.POSTCODE, Field.CITY, Field.COUNTRY)
                .forEach(field -> facts.say(field, ""));
        return facts.say(Field.DIFFUSION, Diffusion.PARTIELLE.name()).build();
    }

    private Facts facts(Row row, Siret siret) {
        Facts.Builder facts = Facts.builder()
                .say(Field.DIFFUSION, Diffusion.OUVERTE.name())
                .say(Field.TRADE_NAME, row.text(SIGN))
                .say(Field.SIREN, siret.siren().value())
                .say(Field.SIRET, siret.value())
                .say(
                        Field.DEPARTEMENT,
                        InseeCode.parse(row.text(COMMUNE))
                                .map(code -> code.departement().value()));
        new Reached(row, facts, lexicon.contacts(), null).at(address(row));
        return facts.build();
    }

    /** A CEDEX is where the post goes. */
    private static Parts address(Row row) {
        boolean cedex = !row.text(CEDEX).isEmpty();
        return new Parts(
                List.of(row.text(COMPLEMENT)),
                Stream.of(NUMBER, REPEATED, STREET_TYPE, STREET)
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                row.text(BOX),
                row.text(cedex ? CEDEX : POSTCODE),
                cedex && !row.text(CEDEX_CITY).isEmpty() ? row.text(CEDEX_CITY) : row.text(CITY),
                PostalAddress.FRANCE);
    }
}
