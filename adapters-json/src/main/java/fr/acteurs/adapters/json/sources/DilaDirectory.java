package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directories of the administration, of local services and of the State: one format, one number for good of each
 * record, and one record for each counter. Communes, groupings and councils are founded by other registers and get from
 * here how they are reached; every other body that the contract selects is founded here, with its named heads.
 */
final class DilaDirectory implements JsonSource {

    static final Column ID = Column.required("id");
    static final Column NAME = Column.required("nom");
    static final Column ACRONYM = Column.optional("sigle");
    static final Column CATEGORY = Column.optional("categorie");
    static final Column TYPE = Column.optional("type_organisme");
    static final Column PIVOT = Column.optional("pivot");
    static final Column INSEE = Column.optional("code_insee_commune");
    static final Column ADDRESS = Column.optional("adresse");
    static final Column PHONE = Column.optional("telephone");
    static final Column FAX = Column.optional("telecopie");
    static final Column EMAIL = Column.optional("adresse_courriel");
    static final Column WEBSITE = Column.optional("site_internet");
    static final Column ACCOUNTS = Column.optional("reseau_social");
    static final Column HEADS = Column.optional("affectation_personne");
    static final Column SIREN = Column.optional("siren");
    static final Column SIRET = Column.optional("siret");
    static final Column SHOWN = Column.optional("statut_de_diffusion");

    private static final Dataset DATASET = Dataset.of(
            "all", ID, NAME, ACRONYM, CATEGORY, TYPE, PIVOT, INSEE, ADDRESS, PHONE, FAX, EMAIL, WEBSITE, ACCOUNTS,
            HEADS, SIREN, SIRET, SHOWN);

    private final Lexicon lexicon;
    private final String code;
    private final String title;
    private final String address;
    /** Categories of records that the directory is of. */
    private final Set<String> categories;

    private DilaDirectory(Lexicon lexicon, String code, String title, String address, Set<String> categories) {
        this.lexicon = lexicon;
        this.code = code;
        this.title = title;
        this.address = address;
        this.categories = categories;
    }

    /** Of local services; records that say no category are taken for such. */
    static DilaDirectory local(Lexicon lexicon) {
        return new DilaDirectory(
                lexicon,
                "dila-local",
                "Annuaire de l'administration : services locaux",
                "https://www.data.gouv.fr/fr/datasets/service-public-fr-annuaire-de-l-administration-base-de-donnees-locales/",
                Set.of("SL", "SIL", ""));
    }

    /** Of the State. */
    static DilaDirectory ofTheState(Lexicon lexicon) {
        return new DilaDirectory(
                lexicon,
                "dila-etat",
                "Référentiel de l'organisation administrative de l'État",
                "https://www.data.gouv.fr/fr/datasets/referentiel-de-lorganisation-administrative-de-letat/",
                Set.of("SI"));
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(3);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of(code),
                code.equals("dila-local") ? "DILA_LOCAL" : "DILA_ROAE",
                title,
                "Direction de l'information légale et administrative",
                "Licence Ouverte 2.0",
                address,
                "quotidienne",
                List.of(DATASET));
    }

    @Override
    public Set<String> records() {
        return Set.of("service");
    }

    @Override
    public Set<String> wrappers() {
        return Set.of();
    }

    @Override
    public Map<Column, String> cells(JsonNode record, LocalDate asOf) {
        return DATASET.columns().stream()
                .filter(column -> record.has(column.name()))
                .collect(Collectors.toMap(column -> column, column -> Nested.cell(record.get(column.name()))));
    }

    /** Town halls, councils and groupings are those of the registers that bring these. */
    @Override
    public Set<SourceCode> after() {
        return Set.of(SourceCode.of("cog-communes"), SourceCode.of("cog-mouvements"), SourceCode.of("dgcl-epci"));
    }

    @Override
    public Reading read(Row row) {
        String category = row.text(CATEGORY);
        if (!categories.contains(category)) {
            return row.refused(Reason.OUT_OF_SCOPE, "categorie " + category);
        }
        if (row.text(SHOWN).equals("false")) {
            return row.refused(Reason.OUT_OF_SCOPE, SHOWN.name());
        }
        if (!row.text(ID).matches("[0-9a-f-]{36}")) {
            return row.refused(Reason.BAD_CODE, ID.name());
        }
        return row.name(NAME).isEmpty() ? row.refused(Reason.MISSING_VALUE, NAME.name()) : service(row);
    }

    private Reading service(Row row) {
        DilaService service = DilaService.of(row);
        if (service.isBranchOfATownHall()) {
            return row.refused(Reason.OUT_OF_SCOPE, "mairie déléguée, annexe ou mobile");
        }
        return service.isOfAnotherRegister() ? known(row, service) : founded(row, service);
    }

    /** A body of another register: what is said of it may be one of several records. */
    private Reading known(Row row, DilaService service) {
        Optional<EntityKey> body = service.body();
        if (body.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "code_insee_commune ou siren, " + service.typesText());
        }
        Facts facts = facts(row, service).say(Field.TRADE_NAME, service.name()).build();
        return row.taken(Observation.OfEntity.recorded(body.get(), service.key().toString(), facts));
    }

    private Reading founded(Row row, DilaService service) {
        Facts.Builder said = facts(row, service)
                .say(Field.NAME, service.name())
                .say(Field.SIREN, siren(row))
                .say(Field.DEPARTEMENT, service.departement());
        List<EntityKind> kinds = lexicon.kinds().kindsOf(said.build());
        if (kinds.isEmpty()) {
            List<EntityKind> doubts = lexicon.kinds().doubts(said.build());
            return doubts.isEmpty()
                    ? row.refused(Reason.OUT_OF_SCOPE, service.typesText())
                    : row.refused(Reason.KIND_IN_DOUBT, doubts.toString());
        }
        DilaHeads heads = DilaHeads.of(row, lexicon, service.key(), kinds.get(0));
        if (!heads.vacant().isEmpty()) {
            said.say(Field.VACANCIES, String.join("|", heads.vacant()));
        }
        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation.OfEntity(service.key(), true, said.build()));
        observations.addAll(heads.appointed());
        return row.taken(observations.toArray(Observation[]::new));
    }

    private Facts.Builder facts(Row row, DilaService service) {
        Facts.Builder facts = Facts.builder()
                .say(Field.DILA, row.text(ID))
                .say(Field.DILA_TYPES, service.typesText())
                .say(Field.ACRONYM, DilaService.acronym(row.text(ACRONYM)))
                .say(Field.SIRET, row.optional(SIRET, Siret::parse, Reason.BAD_NUMBER));
        service.reached(facts, lexicon.contacts());
        return facts;
    }

    private static Optional<Siren> siren(Row row) {
        return row.optional(SIREN, Siren::parse, Reason.BAD_NUMBER)
                .or(() -> Siret.parse(row.text(SIRET)).map(Siret::siren));
    }
}
