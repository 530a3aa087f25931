package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.SocialAccount.Network;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.person.ExternalId;
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
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Persons, mandates and bodies of the Assemblée nationale, as its open data gives them, with numbers for good: {@code
 * PA…} of a person, {@code PM…} of a mandate. Taken are the seats of deputies, with their political group and the party
 * that they have declared; other mandates in progress, persons without a seat and bodies are counted and left aside.
 */
final class AnActeurs implements JsonSource {

    private static final Column UID = Column.required("uid");
    private static final Column CIVILITY = Column.required("civ");
    private static final Column SURNAME = Column.required("nom");
    private static final Column GIVEN_NAME = Column.required("prenom");
    private static final Column BIRTH_DATE = Column.required("dateNais");
    private static final Column MANDATE = Column.required("mandat");
    private static final Column ELECTED_ON = Column.required("dateDebut");
    private static final Column STARTED_ON = Column.required("datePriseFonction");
    private static final Column DEPARTEMENT = Column.required("numDepartement");
    private static final Column DISTRICT = Column.required("numCirco");
    private static final Column BORN_IN = Column.optional("villeNais");
    private static final Column BORN_NEAR = Column.optional("depNais");
    private static final Column MAIL = Column.optional("Mèl");
    private static final Column SITE = Column.optional("Site internet");
    private static final Map<Network, Column> ACCOUNTS = ImmutableMap.of(
            Network.FACEBOOK, Column.optional("Facebook"),
            Network.X, Column.optional("Twitter"),
            Network.INSTAGRAM, Column.optional("Instagram"),
            Network.LINKEDIN, Column.optional("Linkedin"));
    private static final List<Column> ADDRESSES =
            Stream.concat(Stream.of(MAIL, SITE), ACCOUNTS.values().stream()).toList();
    private static final Column GROUP = Column.optional("organe du groupe");
    private static final Column GROUP_LABEL = Column.optional("groupe politique");
    private static final Column PARTY = Column.optional("organe du parti");
    private static final Column PARTY_LABEL = Column.optional("parti politique");
    private static final Column OTHERS = Column.optional("autres mandats");
    private static final Column STALE = Column.optional("législatures sans fin");

    private static final Dataset DATASET = Dataset.of("acteurs", columns());

    private static Column[] columns() {
        Stream<Column> all = Stream.of(
                UID,
                CIVILITY,
                SURNAME,
                GIVEN_NAME,
                BIRTH_DATE,
                MANDATE,
                ELECTED_ON,
                STARTED_ON,
                DEPARTEMENT,
                DISTRICT,
                BORN_IN,
                BORN_NEAR,
                GROUP,
                GROUP_LABEL,
                PARTY,
                PARTY_LABEL,
                OTHERS,
                STALE);
        return Stream.concat(all, ADDRESSES.stream()).toArray(Column[]::new);
    }

    private static final FunctionCode DEPUTY = FunctionCode.of("DEPUTY");
    private static final EntityKey ASSEMBLY = EntityKey.assembly("AN");

    /** What the assembly calls having declared no party, or none at all: {@code Non rattaché(s)}. */
    private static final Pattern NO_PARTY = Pattern.compile("(?i)non (?:rattaché|déclaré).*");

    private final Lexicon lexicon;
    private final AnLabels labels;

    AnActeurs(Lexicon lexicon) {
        this(lexicon, AnLabels.NONE);
    }

    private AnActeurs(Lexicon lexicon, AnLabels labels) {
        this.lexicon = lexicon;
        this.labels = labels;
    }

    @Override
    public JsonSource knowing(Consumer<Consumer<JsonNode>> records) {
        return new AnActeurs(lexicon, AnLabels.of(records));
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(3);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("an-acteurs"),
                "AN",
                "Acteurs, mandats et organes de l'Assemblée nationale : députés",
                "Assemblée nationale",
                "Licence Ouverte",
                "https://data.assemblee-nationale.fr/acteurs",
                "quotidienne",
                List.of(DATASET));
    }

    @Override
    public Set<String> records() {
        return Set.of("acteur", "organe");
    }

    @Override
    public Set<String> wrappers() {
        return Set.of("export", "acteurs", "organes");
    }

    @Override
    public Map<Column, String> cells(JsonNode record, LocalDate asOf) {
        Map<Column, String> cells = new HashMap<>();
        cells.put(UID, Nodes.text(record, "uid"));
        cells.put(CIVILITY, Nodes.text(record, "etatCivil", "ident", "civ"));
        cells.put(SURNAME, Nodes.text(record, "etatCivil", "ident", "nom"));
        cells.put(GIVEN_NAME, Nodes.text(record, "etatCivil", "ident", "prenom"));
        cells.put(BIRTH_DATE, Nodes.text(record, "etatCivil", "infoNaissance", "dateNais"));
        cells.put(BORN_IN, Nodes.text(record, "etatCivil", "infoNaissance", "villeNais"));
        cells.put(BORN_NEAR, Nodes.text(record, "etatCivil", "infoNaissance", "depNais"));
        addresses(cells, record);
        AnMandates mandates = AnMandates.of(record, asOf);
        cells.put(OTHERS, mandates.others());
        cells.put(STALE, mandates.stale());
        cells.put(GROUP, mandates.group());
        cells.put(GROUP_LABEL, labels.of(mandates.group()));
        cells.put(PARTY, mandates.party());
        cells.put(PARTY_LABEL, labels.of(mandates.party()));
        mandates.seat().ifPresent(seat -> seat(cells, seat));
        return cells;
    }

    /** Of each sort of address the first that is given. */
    private static void addresses(Map<Column, String> cells, JsonNode record) {
        Nodes.list(record.path("adresses"), "adresse").forEach(address -> {
            String sort = Nodes.text(address, "typeLibelle");
            ADDRESSES.stream()
                    .filter(column -> column.name().equals(sort))
                    .forEach(column -> cells.putIfAbsent(column, withoutAt(Nodes.text(address, "valElec"))));
        });
    }

    /** As some write the name of an account; it is no formula of a spreadsheet. */
    private static String withoutAt(String text) {
        return text.startsWith("@") ? text.substring(1) : text;
    }

    private static void seat(Map<Column, String> cells, JsonNode seat) {
        cells.put(MANDATE, Nodes.text(seat, "uid"));
        cells.put(ELECTED_ON, Nodes.text(seat, "dateDebut"));
        cells.put(STARTED_ON, Nodes.text(seat, "mandature", "datePriseFonction"));
        cells.put(DEPARTEMENT, Nodes.text(seat, "election", "lieu", "numDepartement"));
        cells.put(DISTRICT, Nodes.text(seat, "election", "lieu", "numCirco"));
    }

    @Override
    public Reading read(Row row) {
        String uid = row.text(UID);
        if (uid.matches("PO\\d{1,9}")) {
            return row.refused(Reason.OUT_OF_SCOPE, "organe");
        }
        if (!uid.matches("PA\\d{1,9}")) {
            return row.refused(Reason.BAD_CODE, UID.name());
        }
        return row.text(MANDATE).isEmpty() ? row.refused(Reason.OUT_OF_SCOPE, withoutSeat(row)) : deputy(row, uid);
    }

    private static String withoutSeat(Row row) {
        String stale = row.text(STALE);
        return stale.isEmpty() ? "acteur sans siège" : "acteur sans siège, législatures sans fin : " + stale;
    }

    private Reading deputy(Row row, String uid) {
        if (row.text(SURNAME).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, SURNAME.name());
        }
        if (row.name(SURNAME).isEmpty()) {
            return row.refused(Reason.FORMULA, SURNAME.name());
        }
        remark(row, STALE, Reason.STALE_MANDATE);
        remark(row, OTHERS, Reason.OTHER_MANDATES);
        Observation mandate =
                Observation.OfMandate.keyedById(ASSEMBLY, DEPUTY, new ExternalId(ExternalId.AN, uid), facts(row, uid));
        return row.taken(mandate, founding());
    }

    private static void remark(Row row, Column column, Reason reason) {
        if (!row.text(column).isEmpty()) {
            row.remark(reason, row.text(column));
        }
    }

    /** Whoever lists the deputies says that the assembly is there, in the words of every source that does. */
    private static Observation founding() {
        Facts facts = Facts.builder()
                .say(Field.KIND, "ASSEMBLEE_NATIONALE")
                .say(Field.NAME, "Assemblée nationale")
                .say(Field.ASSEMBLY, ASSEMBLY.value())
                .say(Field.DEPARTEMENT, "75")
                .say(Field.REGION, "11")
                .build();
        return new Observation.OfEntity(ASSEMBLY, true, facts);
    }

    private static String birthPlace(Row row) {
        String city = row.text(BORN_IN);
        String near = row.text(BORN_NEAR);
        return city.isEmpty() || near.isEmpty() ? city : city + " (" + near + ")";
    }

    /** Nothing is given any more where nothing stands; where it cannot be read, the last good one stays. */
    private static <T> Optional<?> anew(Row row, Column column, Function<String, Optional<T>> read) {
        return row.text(column).isEmpty() ? Optional.of("") : row.optional(column, read, Reason.BAD_CONTACT);
    }

    /** Of no organ there is none; one whose label is not in the file leaves the last, with a remark. */
    private static Optional<String> label(Row row, Column number, Column label) {
        if (!row.text(number).isEmpty() && row.text(label).isEmpty()) {
            row.remark(Reason.UNKNOWN_LABEL, number);
            return Optional.empty();
        }
        return Optional.of(row.text(label));
    }

    private static Optional<String> party(Row row) {
        return label(row, PARTY, PARTY_LABEL)
                .map(party -> NO_PARTY.matcher(party).matches() ? "" : party);
    }

    /** Some give the page, some the name of the account. */
    private String accounts(Row row) {
        List<SocialAccount> accounts = ACCOUNTS.entrySet().stream()
                .flatMap(account ->
                        row
                                .optional(
                                        account.getValue(), text -> account(account.getKey(), text), Reason.BAD_CONTACT)
                                .stream())
                .toList();
        return SocialAccount.print(accounts);
    }

    private Optional<SocialAccount> account(Network network, String text) {
        return lexicon.contacts().account(network.name(), network.pageOf(text));
    }

    private Facts facts(Row row, String uid) {
        Optional<Sex> sex = row.optional(CIVILITY, AnActeurs::sex, Reason.BAD_NUMBER);
        AnDistrict district = AnDistrict.of(row.text(DEPARTEMENT), row.text(DISTRICT));
        return Facts.builder()
                .say(Field.SURNAME, row.text(SURNAME))
                .say(Field.GIVEN_NAME, row.name(GIVEN_NAME))
                .say(Field.SEX, sex)
                .say(Field.BIRTH_DATE, row.birthDate(BIRTH_DATE))
                .say(Field.AN_PERSON, uid)
                .say(Field.FUNCTION, DEPUTY.code())
                .say(Field.BIRTH_PLACE, birthPlace(row))
                .say(Field.PARTY, party(row))
                .say(Field.POLITICAL_GROUP, label(row, GROUP, GROUP_LABEL))
                .say(Field.OWN_ACCOUNTS, accounts(row))
                .say(Field.DIRECT_EMAIL, anew(row, MAIL, lexicon.contacts()::email))
                .say(Field.DIRECT_WEBSITE, anew(row, SITE, lexicon.contacts()::website))
                .say(Field.TITLE, lexicon.functions().display(DEPUTY, OptionalInt.empty(), sex.orElse(null)))
                .say(Field.ELECTION, ElectionCalendar.NATIONAL_ASSEMBLY.name())
                .say(Field.ELECTED_ON, row.date(ELECTED_ON))
                .say(Field.STARTED_ON, row.date(STARTED_ON))
                .say(Field.CONSTITUENCY, district.code())
                .say(Field.SEAT_DEPARTEMENT, district.departement())
                .say(Field.AN_MANDATE, row.optional(MANDATE, AnActeurs::mandate, Reason.BAD_NUMBER))
                .build();
    }

    private static Optional<Sex> sex(String civility) {
        return switch (civility) {
            case "M." -> Optional.of(Sex.M);
            case "Mme", "Mlle" -> Optional.of(Sex.F);
            default -> Optional.empty();
        };
    }

    private static Optional<String> mandate(String number) {
        return Optional.of(number).filter(text -> text.matches("PM\\d{1,9}"));
    }
}
