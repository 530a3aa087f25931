package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.ingest.Reached;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Row;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One record of the directory: which service it is, where, and how it is reached.
 *
 * @param types of service; of the State's services, which have none, their type of body as such a word
 * @param places codes of communes that it is of, the first its own
 */
record DilaService(Row row, List<String> types, List<InseeCode> places) {

    private static final String TOWN_HALL = "mairie";
    private static final Set<String> OF_OTHER_REGISTERS = Set.of(TOWN_HALL, "paris_mairie", "epci", "cg", "cr");
    private static final Pattern BRANCH = Pattern.compile("(?i)d[ée]l[ée]gu|annexe|mobile|itinérant");
    private static final Pattern OF_A_TOWN = Pattern.compile("^Mairie - ");
    private static final String CENTRAL = "Administration centrale (ou Ministère)";
    private static final Pattern MINISTRY = Pattern.compile("^(?:Ministère|Premier ministre|Secrétariat d'État)\\b.*");
    private static final int LONGEST_ACRONYM = 20;

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Folding.fold(new Locale("", code).getDisplayCountry(Locale.FRENCH)),
                    code -> code,
                    (one, other) -> one));

    static DilaService of(Row row) {
        Nested pivot = Nested.in(row, DilaDirectory.PIVOT);
        List<String> types = pivot.texts("type_service_local");
        return new DilaService(row, types.isEmpty() ? ofTheState(row) : types, places(row, pivot));
    }

    private static List<InseeCode> places(Row row, Nested pivot) {
        List<InseeCode> places = pivot.elements()
                .flatMap(one -> Nodes.list(one.path("code_insee_commune"), "code_insee_commune"))
                .flatMap(code -> InseeCode.parse(code.asText("")).stream())
                .distinct()
                .toList();
        return places.isEmpty()
                ? InseeCode.parse(row.text(DilaDirectory.INSEE)).stream().toList()
                : places;
    }

    /** A type of body in small letters and underscores; of central administrations, the ministry itself is told by its name. */
    private static List<String> ofTheState(Row row) {
        String type = row.text(DilaDirectory.TYPE);
        if (type.equals(CENTRAL)
                && MINISTRY.matcher(row.text(DilaDirectory.NAME)).matches()) {
            return List.of("ministere");
        }
        String word = Folding.fold(type.replaceFirst(" \\(.*", ""))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
        return word.isEmpty() ? List.of() : List.of(word);
    }

    EntityKey key() {
        return new EntityKey(Scheme.DILA, row.text(DilaDirectory.ID));
    }

    String typesText() {
        return String.join("|", types);
    }

    /** What the public calls it: of a town hall, the commune. */
    String name() {
        return OF_A_TOWN.matcher(row.name(DilaDirectory.NAME)).replaceFirst("");
    }

    static Optional<String> acronym(String text) {
        return Optional.of(text.toUpperCase(Locale.FRENCH))
                .filter(acronym -> !acronym.isEmpty() && acronym.length() <= LONGEST_ACRONYM);
    }

    /** Whether it is a counter of a commune and not its town hall: those of former communes have the code of both. */
    boolean isBranchOfATownHall() {
        return types.contains(TOWN_HALL)
                && (places.size() > 1
                        || BRANCH.matcher(row.text(DilaDirectory.NAME)).find());
    }

    boolean isOfAnotherRegister() {
        return types.stream().anyMatch(OF_OTHER_REGISTERS::contains);
    }

    /** The body of another register, as that one calls it. */
    Optional<EntityKey> body() {
        if (types.contains(TOWN_HALL) || types.contains("paris_mairie")) {
            return places.stream().findFirst().map(EntityKey::of);
        }
        return types.contains("epci") ? siren().map(EntityKey::of) : council();
    }

    private Optional<EntityKey> council() {
        return types.contains("cg")
                ? departement().map(code -> EntityKey.assembly("DEP-" + code))
                : departement().flatMap(DepartementCode::region).map(code -> EntityKey.assembly("REG-" + code));
    }

    private Optional<Siren> siren() {
        return Siren.parse(row.text(DilaDirectory.SIREN))
                .or(() -> Siret.parse(row.text(DilaDirectory.SIRET)).map(Siret::siren));
    }

    Optional<DepartementCode> departement() {
        return places.stream().findFirst().map(InseeCode::departement);
    }

    void reached(Facts.Builder facts, ContactParser contacts) {
        Reached reached = new Reached(row, facts, contacts, departement().orElse(null))
                .byPhone(Nested.in(row, DilaDirectory.PHONE).texts("valeur"))
                .byFax(Nested.in(row, DilaDirectory.FAX).texts("valeur"))
                .byEmail(Nested.in(row, DilaDirectory.EMAIL).texts("valeur"), name())
                .onTheWeb(Nested.in(row, DilaDirectory.WEBSITE).texts("valeur"))
                .by(accounts(contacts));
        address().ifPresent(reached::at);
    }

    private List<SocialAccount> accounts(ContactParser contacts) {
        Nested list = Nested.in(row, DilaDirectory.ACCOUNTS);
        return list.elements()
                .flatMap(one -> contacts.account(list.text(one, "custom_dico2"), list.text(one, "valeur")).stream())
                .distinct()
                .toList();
    }

    /** Where post is brought, before where the public comes. */
    private Optional<Parts> address() {
        Nested list = Nested.in(row, DilaDirectory.ADDRESS);
        return list.elements()
                .min(Comparator.comparing(one -> list.text(one, "type_adresse").equals("Adresse postale") ? 0 : 1))
                .map(one -> parts(list, one));
    }

    private static Parts parts(Nested list, JsonNode one) {
        return new Parts(
                List.of(list.text(one, "complement1"), list.text(one, "complement2")),
                list.text(one, "numero_voie"),
                list.text(one, "service_distribution"),
                list.text(one, "code_postal"),
                list.text(one, "nom_commune"),
                COUNTRIES.getOrDefault(Folding.fold(list.text(one, "pays")), PostalAddress.FRANCE));
    }
}
