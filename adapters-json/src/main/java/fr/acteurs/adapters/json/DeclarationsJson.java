package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.Address;
import fr.acteurs.application.contract.Declaration.Body;
import fr.acteurs.application.contract.Declaration.Cell;
import fr.acteurs.application.contract.Declaration.Head;
import fr.acteurs.application.contract.Declaration.KindRule;
import fr.acteurs.application.contract.Declaration.Ordered;
import fr.acteurs.application.contract.Declaration.Rows;
import fr.acteurs.domain.contact.SocialAccount.Network;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.ExtrasSchema;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tables that the contract declares: which column says what, by the words of the data dictionary. */
final class DeclarationsJson {

    /** What a table may say of a body, under the names of the columns that CDC receives. */
    private static final Map<String, Field> FIELDS = ImmutableMap.<String, Field>builder()
            .put("raison_sociale", Field.NAME)
            .put("denomination_commerciale", Field.TRADE_NAME)
            .put("sigle", Field.ACRONYM)
            .put("telephone", Field.PHONE)
            .put("fax", Field.FAX)
            .put("email", Field.EMAIL)
            .put("site_web", Field.WEBSITE)
            .put("departement", Field.DEPARTEMENT)
            .put("siren", Field.SIREN)
            .put("siret", Field.SIRET)
            .put("siret_rattachement", Field.HEAD_SIRET)
            .put("finess", Field.FINESS)
            .put("rna", Field.RNA)
            .put("uai", Field.UAI)
            .put("categorie_juridique", Field.LEGAL_CATEGORY)
            .put("nature_banatic", Field.BANATIC_NATURE)
            .put("categorie_finess", Field.FINESS_CATEGORY)
            .put("secteurs", Field.DOMAIN)
            .buildOrThrow();

    /** What a table may say of somebody in office, under the names of the columns that CDC receives. */
    private static final Map<String, Field> OF_PERSONS = ImmutableMap.<String, Field>builder()
            .put("date_naissance", Field.BIRTH_DATE)
            .put("lieu_naissance", Field.BIRTH_PLACE)
            .put("parti_politique", Field.PARTY)
            .put("groupe_politique", Field.POLITICAL_GROUP)
            .put("blog", Field.BLOG)
            .put("domaine_competence_libelle", Field.DELEGATION)
            .put("date_election", Field.ELECTED_ON)
            .put("date_debut", Field.STARTED_ON)
            .put("telephone_pro", Field.DIRECT_PHONE)
            .put("fax_pro", Field.DIRECT_FAX)
            .put("portable", Field.MOBILE)
            .put("email_pro", Field.DIRECT_EMAIL)
            .put("site_web_pro", Field.DIRECT_WEBSITE)
            .buildOrThrow();

    private static final Map<String, Scheme> SCHEMES = ImmutableMap.of(
            "siren", Scheme.SIREN,
            "siret", Scheme.SIRET,
            "code_insee", Scheme.INSEE,
            "finess", Scheme.FINESS,
            "rna", Scheme.RNA,
            "uai", Scheme.UAI);

    /** One body for all rows, by our code of the assembly that runs it. */
    private static final String ASSEMBLY = "assembly";

    private static final List<String> KEYS_OF_BODIES = ImmutableList.<String>builder()
            .addAll(SCHEMES.keySet())
            .add(ASSEMBLY)
            .build();

    private static final List<String> KEYS = List.of(
            "code",
            "register",
            "title",
            "publisher",
            "licence",
            "address",
            "cadence",
            "freshness",
            "rows",
            "founds",
            "unless",
            "repeats",
            "key",
            "record",
            "kind",
            "fields",
            "accounts",
            "postal",
            "extras",
            "heads",
            "ignored");

    private static final Set<String> RESERVED = ExtrasSchema.reserved();

    private static final int DIGITS = 14;
    private static final int LONGEST = 3_660;

    private final SegmentCatalogue segments;

    DeclarationsJson(SegmentCatalogue segments) {
        this.segments = segments;
    }

    List<Declaration> declarations(Keys contract) {
        List<Declaration> sources = contract.objectsIfAny("sources", this::declaration);
        List<SourceCode> codes =
                sources.stream().map(source -> source.description().code()).toList();
        codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("sources : le code " + twice + " figure deux fois");
                });
        checkOrders(sources);
        return sources;
    }

    private Declaration declaration(Keys json) {
        json.strictly(KEYS);
        Columns columns = new Columns();
        Keys key = json.within("key");
        Declaration.Columns read = new Declaration.Columns(
                json.has("rows") ? json.choice("rows", Rows.class) : Rows.BODIES,
                json.flag("founds"),
                columns.named(json, "unless"),
                body(key, only(key), columns),
                json.has("record") ? Optional.of(columns.required(json, "record")) : Optional.empty(),
                json.has("kind") ? Optional.of(kind(json, columns)) : Optional.empty(),
                cells(json, "fields", FIELDS, columns),
                accounts(json, columns),
                json.withinIfAny("postal").map(postal -> address(postal, columns)),
                ordered(json, columns),
                json.objectsIfAny("heads", head -> head(head, columns)));
        checkFounding(json, read);
        OptionalInt freshness =
                json.has("freshness") ? OptionalInt.of(json.number("freshness", 1, LONGEST)) : OptionalInt.empty();
        return new Declaration(
                description(json, columns), read, freshness, json.json().toString());
    }

    private static void checkFounding(Keys json, Declaration.Columns read) {
        if (read.founds() && !read.fields().containsKey(Field.NAME)) {
            throw json.missing("fields.raison_sociale", "une source qui fonde des organismes dit leur nom");
        }
        boolean selected = read.kind().isPresent()
                || read.fields().containsKey(Field.FINESS_CATEGORY)
                || read.fields().containsKey(Field.BANATIC_NATURE);
        if (read.founds() && !selected) {
            throw json.missing("kind", "une source qui fonde des organismes dit leur type");
        }
        boolean numbered = read.body().fold(body -> body.scheme() != Scheme.INSEE, named -> false);
        if (read.founds() && !numbered) {
            throw json.missing(
                    "key", "une source qui fonde des organismes les nomme par siren, siret, finess, rna ou uai");
        }
        if (read.founds() && read.record().isPresent()) {
            throw json.missing("key", "une source qui fonde des organismes n'a qu'une ligne pour chacun : ôter record");
        }
        if (read.rows() == Rows.PERSONS && read.record().isPresent()) {
            throw json.missing("record", "une liste de personnes en a plusieurs par organisme : ôter record");
        }
    }

    private SourceDescription description(Keys json, Columns columns) {
        List<String> ignored = json.textsIfAny("ignored", name -> name);
        return new SourceDescription(
                json.as("code", SourceCode::of),
                json.matching("register", "[A-Z][A-Z0-9_]{1,39}"),
                json.words("title"),
                json.words("publisher"),
                json.words("licence"),
                json.matching("address", "https?://\\S+"),
                json.words("cadence"),
                List.of(dataset(json, Dataset.of("liste", columns.all()).ignoring(ignored))));
    }

    private static Dataset dataset(Keys json, Dataset plain) {
        return json.shareIfAny("repeats", 1).map(plain::repeating).orElse(plain);
    }

    private static String only(Keys key) {
        List<String> names = new ArrayList<>();
        key.json().fieldNames().forEachRemaining(names::add);
        if (names.size() != 1) {
            throw key.missing("", "écrire une clé et une seule, l'une de " + KEYS_OF_BODIES);
        }
        key.strictly(KEYS_OF_BODIES);
        return names.get(0);
    }

    private static Body body(Keys key, String name, Columns columns) {
        if (name.equals(ASSEMBLY)) {
            return new Body.Named(EntityKey.assembly(key.matching(name, "[A-Z0-9-]{2,40}")));
        }
        Scheme scheme = Optional.ofNullable(SCHEMES.get(name)).orElseThrow(() -> key.missing(name, "clé inconnue"));
        return new Body.Numbered(scheme, columns.required(key, name));
    }

    private static Map<Field, Cell> cells(Keys json, String key, Map<String, Field> known, Columns columns) {
        Map<Field, Cell> fields = new EnumMap<>(Field.class);
        json.withinIfAny(key).ifPresent(said -> {
            said.strictly(List.copyOf(known.keySet()));
            known.forEach((name, field) -> {
                if (said.has(name)) {
                    fields.put(field, columns.optional(said, name));
                }
            });
        });
        return fields;
    }

    private static Map<Network, Cell> accounts(Keys json, Columns columns) {
        Map<Network, Cell> accounts = new EnumMap<>(Network.class);
        json.withinIfAny("accounts").ifPresent(said -> {
            said.strictly(Arrays.stream(Network.values()).map(Network::toString).toList());
            for (Network network : Network.values()) {
                if (said.has(network.toString())) {
                    accounts.put(network, columns.optional(said, network.toString()));
                }
            }
        });
        return accounts;
    }

    private KindRule kind(Keys json, Columns columns) {
        if (json.json().path("kind").isTextual()) {
            return new KindRule.Fixed(json.as("kind", this::kindOfTheContract));
        }
        Keys rule = json.within("kind");
        rule.strictly(List.of("column", "values"));
        Set<String> seen = new HashSet<>();
        Map<String, EntityKind> kinds = rule.within("values")
                .entries(word -> foldedOnce(word, seen), (values, word) -> values.as(word, this::kindOfTheContract));
        return new KindRule.ByWord(columns.required(rule, "column"), Map.copyOf(kinds));
    }

    private static String foldedOnce(String word, Set<String> seen) {
        String folded = Folding.fold(word);
        if (!seen.add(folded)) {
            throw new Keys.Refusal("écrire une seule fois ce mot : majuscules et accents ne comptent pas");
        }
        return folded;
    }

    private EntityKind kindOfTheContract(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")
                || segments.kind(EntityKind.of(code)).isEmpty()) {
            throw new Keys.Refusal("écrire un type d'organisme du contrat");
        }
        return EntityKind.of(code);
    }

    private static Address address(Keys json, Columns columns) {
        json.strictly(List.of("complements", "street", "box", "postcode", "city"));
        return new Address(
                columns.several(json, "complements"),
                columns.ifAny(json, "street"),
                columns.ifAny(json, "box"),
                columns.ifAny(json, "postcode"),
                columns.optional(json, "city"));
    }

    private static Head head(Keys json, Columns columns) {
        json.strictly(List.of("office", "title", "civility", "surname", "givenName", "says", "extras"));
        if (json.has("office") == json.has("title")) {
            throw json.missing("title", "écrire office, le titre de tous, ou title, la colonne du titre");
        }
        return new Head(
                json.has("office") ? Optional.of(json.words("office")) : Optional.empty(),
                columns.ifAny(json, "title"),
                columns.ifAny(json, "civility"),
                columns.required(json, "surname"),
                columns.ifAny(json, "givenName"),
                cells(json, "says", OF_PERSONS, columns),
                ordered(json, columns));
    }

    private static Optional<Ordered> ordered(Keys json, Columns columns) {
        return json.withinIfAny("extras").map(extras -> {
            extras.strictly(List.of("order", "columns"));
            Keys named = extras.within("columns");
            Map<String, Cell> ordered =
                    named.entries(DeclarationsJson::deliveredName, (cells, name) -> columns.required(cells, name));
            if (ordered.isEmpty()) {
                throw extras.missing("columns", "écrire au moins une colonne, son nom livré puis celui de la table");
            }
            return new Ordered(extras.matching("order", OrderForm.REFERENCE), ordered);
        });
    }

    private static String deliveredName(String name) {
        if (!name.matches(Extras.NAME)) {
            throw new Keys.Refusal("écrire un nom de colonne de la forme " + Extras.NAME);
        }
        if (RESERVED.contains(name)) {
            throw new Keys.Refusal("ce nom est celui d'une colonne du flux : en écrire un autre");
        }
        return name;
    }

    /** The file of an order has one sort of ids. */
    private static void checkOrders(List<Declaration> sources) {
        Map<String, String> ofBodies = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            String place = "sources[" + i + "].extras";
            sources.get(i).columns().extras().ifPresent(ordered -> ofBodies.putIfAbsent(ordered.order(), place));
        }
        for (int i = 0; i < sources.size(); i++) {
            checkHeads(sources.get(i).columns().heads(), "sources[" + i + "].heads", ofBodies);
        }
    }

    private static void checkHeads(List<Head> heads, String place, Map<String, String> ofBodies) {
        for (int i = 0; i < heads.size(); i++) {
            String order = heads.get(i).extras().map(Ordered::order).orElse("");
            if (ofBodies.containsKey(order)) {
                throw new IllegalArgumentException(place + "[" + i + "].extras.order vaut " + order
                        + " ; ce bon porte déjà sur des organismes (" + ofBodies.get(order)
                        + ") : écrire un autre bon, un bon porte sur des organismes ou sur des fonctions");
            }
        }
    }

    /** The columns that a declaration reads, each once whatever is read in it. */
    private static final class Columns {

        private final Map<Set<String>, Column> columns = new LinkedHashMap<>();

        Column[] all() {
            return columns.values().toArray(Column[]::new);
        }

        Cell required(Keys json, String key) {
            return cell(json, key, true);
        }

        Cell optional(Keys json, String key) {
            return cell(json, key, false);
        }

        Optional<Cell> ifAny(Keys json, String key) {
            return json.has(key) ? Optional.of(optional(json, key)) : Optional.empty();
        }

        List<Cell> several(Keys json, String key) {
            return named(json, key).stream()
                    .map(column -> new Cell(column, Optional.empty(), 0))
                    .toList();
        }

        List<Column> named(Keys json, String key) {
            return json.textsIfAny(key, name -> column(List.of(name), false));
        }

        /** A name, names of one column, or an object that says what of the cell is meant. */
        private Cell cell(Keys json, String key, boolean required) {
            JsonNode node = json.json().path(key);
            if (!node.isObject()) {
                return new Cell(column(names(json, key), required), Optional.empty(), 0);
            }
            Keys said = json.within(key);
            said.strictly(List.of("column", "pattern", "digits"));
            return new Cell(
                    column(names(said, "column"), required),
                    said.has("pattern") ? Optional.of(said.as("pattern", Columns::pattern)) : Optional.empty(),
                    said.has("digits") ? said.number("digits", 1, DIGITS) : 0);
        }

        private static List<String> names(Keys json, String key) {
            return json.json().path(key).isArray() ? json.texts(key, name -> name) : List.of(json.words(key));
        }

        private Column column(List<String> names, boolean required) {
            String[] others = names.subList(1, names.size()).toArray(String[]::new);
            Column asked = required ? Column.required(names.get(0), others) : Column.optional(names.get(0), others);
            return columns.merge(asked.folded(), asked, (known, more) -> known.required() ? known : more);
        }

        private static Pattern pattern(String text) {
            try {
                Pattern pattern = Pattern.compile(text);
                if (pattern.matcher("").groupCount() == 1) {
                    return pattern;
                }
            } catch (PatternSyntaxException wrong) {
                throw new Keys.Refusal("écrire une expression régulière (" + wrong.getDescription() + ")");
            }
            throw new Keys.Refusal("écrire une expression régulière avec un groupe, la valeur");
        }
    }
}
