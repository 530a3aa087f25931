package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.adapters.csv.read.BlockSource;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.Reached;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Reference;
import fr.acteurs.domain.source.ReferenceSource;
import fr.acteurs.domain.source.ReferringSource;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The establishments of FINESS (extraction etalab cs1100502), which has no header. It founds those whose category the contract
 * selects; of the others, some hundred thousand, it counts the rows. Where a category is of public and private bodies alike,
 * the legal status of the legal entity that the row names decides, as far as {@link FinessEntities} tells it.
 */
final class Finess implements BlockSource, ReferringSource {

    /** Of the first line of each of FINESS's files. */
    static final List<String> TITLE = List.of("finess", "etalab");

    private static final Column NUMBER = Column.required("nofinesset");
    private static final Column ENTITY = Column.required("nofinessej");
    private static final Column SHORT_NAME = Column.required("rs");
    private static final Column NAME = Column.required("rslongue");
    private static final Column COMPLEMENT = Column.required("complrs");
    private static final Column DISTRIBUTION = Column.required("compldistrib");
    private static final List<Column> STREET = List.of(
            Column.required("numvoie"),
            Column.required("typvoie"),
            Column.required("voie"),
            Column.required("compvoie"));
    private static final Column BOX = Column.required("lieuditbp");
    private static final Column COMMUNE = Column.required("commune");
    private static final Column DEPARTEMENT = Column.required("departement");
    private static final Column ROUTING = Column.required("ligneacheminement");
    private static final Column PHONE = Column.required("telephone");
    private static final Column FAX = Column.required("telecopie");
    private static final Column CATEGORY = Column.required("categetab");
    private static final Column SIRET = Column.required("siret");
    private static final Column ACTIVITY = Column.required("codeape");

    /** As the publisher's documentation numbers the fields; the line ends with a semicolon. */
    private static final List<String> NAMES = List.of(
            "structureet",
            "nofinesset",
            "nofinessej",
            "rs",
            "rslongue",
            "complrs",
            "compldistrib",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "lieuditbp",
            "commune",
            "departement",
            "libdepartement",
            "ligneacheminement",
            "telephone",
            "telecopie",
            "categetab",
            "libcategetab",
            "categagretab",
            "libcategagretab",
            "siret",
            "codeape",
            "codemft",
            "libmft",
            "codesph",
            "libsph",
            "dateouv",
            "dateautor",
            "datemaj",
            "fin");

    private static final Dataset DATASET = Dataset.of(
                    "etablissements",
                    Stream.concat(
                                    Stream.of(
                                            NUMBER,
                                            ENTITY,
                                            SHORT_NAME,
                                            NAME,
                                            COMPLEMENT,
                                            DISTRIBUTION,
                                            BOX,
                                            COMMUNE,
                                            DEPARTEMENT,
                                            ROUTING,
                                            PHONE,
                                            FAX,
                                            CATEGORY,
                                            SIRET,
                                            ACTIVITY),
                                    STREET.stream())
                            .toArray(Column[]::new))
            .ignoringRestOf(NAMES);

    /** FINESS has numbers of its own for overseas. */
    private static final Map<String, String> OVERSEAS =
            ImmutableMap.of("9A", "971", "9B", "972", "9C", "973", "9D", "974", "9F", "976", "9J", "986");

    /** Saint-Barthélemy and Saint-Martin are filed as communes of Guadeloupe, which they were until 2007. */
    private static final Map<String, String> APART = ImmutableMap.of("9A123", "977", "9A127", "978");

    private static final Pattern FORM = Pattern.compile("(?:\\d{2}|2[AB])\\d{7}");
    private static final Pattern POSTCODE_AND_CITY = Pattern.compile("(\\d{5}) +(.+)");

    private final Lexicon lexicon;
    private final Reference entities;

    Finess(Lexicon lexicon) {
        this(lexicon, Reference.NONE);
    }

    private Finess(Lexicon lexicon, Reference entities) {
        this.lexicon = lexicon;
        this.entities = entities;
    }

    @Override
    public ReferenceSource reference() {
        return new FinessEntities();
    }

    @Override
    public Source knowing(Reference reference) {
        return new Finess(lexicon, reference);
    }

    @Override
    public String rules() {
        return entities.edition();
    }

    @Override
    public Set<SourceCode> after() {
        return Set.of(reference().description().code());
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(15);
    }

    @Override
    public SourceDescription description() {
        return description(
                "finess-etablissements",
                "FINESS : établissements sanitaires, sociaux et médico-sociaux",
                "finess-extraction-du-fichier-des-etablissements",
                DATASET);
    }

    /** Of one of FINESS's files, by its name at data.gouv.fr. */
    static SourceDescription description(String code, String title, String page, Dataset dataset) {
        return new SourceDescription(
                SourceCode.of(code),
                "FINESS",
                title,
                "Ministère chargé de la santé, Agence du numérique en santé",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/datasets/" + page,
                "quotidienne en semaine",
                List.of(dataset));
    }

    @Override
    public List<String> title() {
        return TITLE;
    }

    @Override
    public String block() {
        return "structureet";
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Reading read(Row row) {
        String number = row.text(NUMBER);
        if (!isNumber(number)) {
            return row.refused(Reason.BAD_CODE, NUMBER.name());
        }
        Facts category = category(row).build();
        boolean isOfAKind = !lexicon.kinds().kindsOf(category).isEmpty();
        return isOfAKind || !lexicon.kinds().doubts(category).isEmpty()
                ? taken(row, number, isOfAKind)
                : row.passedOver(Reason.OUT_OF_SCOPE);
    }

    static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    private Facts.Builder category(Row row) {
        Optional<String> status = entities.of(
                        FinessEntities.key(row.text(ENTITY)).toString())
                .flatMap(entity -> entity.get(Field.FINESS_STATUS));
        return Facts.builder().say(Field.FINESS_CATEGORY, row.text(CATEGORY)).say(Field.FINESS_STATUS, status);
    }

    /**
     * A row founds what is of a kind. What may be of several adds to an establishment that is known, whose status of before
     * decides: that its legal entity is missing for a while closes nothing.
     */
    private Reading taken(Row row, String number, boolean founds) {
        String name = row.name(NAME).isEmpty() ? row.name(SHORT_NAME) : row.name(NAME);
        if (name.isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, NAME.name());
        }
        return row.taken(
                new Observation.OfEntity(new EntityKey(Scheme.FINESS, number), founds, facts(row, number, name)));
    }

    private Facts facts(Row row, String number, String name) {
        DepartementCode departement = departement(row);
        Optional<Siret> siret = row.optional(SIRET, Siret::parse, Reason.BAD_NUMBER);
        Facts.Builder facts = category(row)
                .say(Field.FINESS, number)
                .say(Field.NAME, name)
                .say(Field.SIRET, siret.map(Siret::value))
                .say(Field.SIREN, siret.map(known -> known.siren().value()))
                .say(Field.ACTIVITY, row.text(ACTIVITY).isEmpty() ? "" : row.text(ACTIVITY) + " NAFRev2")
                .say(Field.DEPARTEMENT, Optional.ofNullable(departement));
        new Reached(row, facts, lexicon.contacts(), departement)
                .byPhone(List.of(row.text(PHONE)))
                .byFax(List.of(row.text(FAX)))
                .at(address(row));
        return facts.build();
    }

    private static @Nullable DepartementCode departement(Row row) {
        String code = row.text(DEPARTEMENT);
        String apart = APART.get(code + row.text(COMMUNE));
        return DepartementCode.parse(apart == null ? OVERSEAS.getOrDefault(code, code) : apart)
                .orElse(null);
    }

    private static Parts address(Row row) {
        Matcher routing = POSTCODE_AND_CITY.matcher(row.text(ROUTING));
        boolean known = routing.matches();
        return new Parts(
                Stream.of(COMPLEMENT, DISTRIBUTION)
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                STREET.stream().map(row::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")),
                row.text(BOX),
                known ? routing.group(1) : "",
                known ? routing.group(2) : "",
                PostalAddress.FRANCE);
    }
}
