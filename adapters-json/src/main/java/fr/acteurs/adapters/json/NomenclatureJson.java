package fr.acteurs.adapters.json;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Ambiguity;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import fr.acteurs.domain.mandate.GenericFunction.Category;
import fr.acteurs.domain.mandate.GenericFunction.Spelling;
import fr.acteurs.domain.mandate.GenericFunction.Trait;
import fr.acteurs.domain.mandate.ProtocolRank;
import fr.acteurs.domain.sector.Sector;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nomenclatures that the product carries as JSON files beside this class. What somebody wrote wrong there is
 * refused as a whole when it is loaded, with the places and what to write.
 */
public final class NomenclatureJson {

    private static final String FUNCTIONS = "functions.json";
    private static final String SECTORS = "sectors.json";
    private static final String LEGAL_CATEGORIES = "legal-categories.json";
    private static final int SEGMENTS = 16;
    private static final int LOWEST_RANK = 999;

    private static final Map<Trait, String> TRAITS = new EnumMap<>(Map.of(
            Trait.ELECTIVE, "elective",
            Trait.ONE_HOLDER, "one_holder",
            Trait.ORDINAL, "ordinal",
            Trait.DELEGATION, "delegation"));

    private NomenclatureJson() {}

    /**
     * The nomenclature of functions.
     *
     * @throws IllegalArgumentException when the file is wrong; the message says where, and what to write
     */
    public static Functions functions() {
        return functions(resource(FUNCTIONS));
    }

    static Functions functions(byte[] bytes) {
        try {
            Keys json = new Keys(Json.parse(bytes));
            json.allow(List.of("version", "ranks", "not_followed_by", "functions", "ambiguities", "when_empty"));
            return functions(json);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(FUNCTIONS + ": " + wrong.getMessage(), wrong);
        }
    }

    /**
     * The nomenclature of sectors.
     *
     * @throws IllegalArgumentException when the file is wrong; the message says where, and what to write
     */
    public static Sectors sectors() {
        return sectors(resource(SECTORS));
    }

    static Sectors sectors(byte[] bytes) {
        try {
            Keys json = new Keys(Json.parse(bytes));
            json.allow(List.of("version", "ignored", "sectors"));
            return new Sectors(
                    json.text("version"),
                    json.objects("sectors", NomenclatureJson::sector),
                    json.texts("ignored", text -> text));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(SECTORS + ": " + wrong.getMessage(), wrong);
        }
    }

    /**
     * What INSEE calls the legal categories that public bodies are of, and all that a contract selects by: four digits to
     * the words.
     *
     * @throws IllegalArgumentException when the file is wrong; the message says where, and what to write
     */
    public static Map<String, String> legalCategories() {
        return legalCategories(resource(LEGAL_CATEGORIES));
    }

    static Map<String, String> legalCategories(byte[] bytes) {
        try {
            Keys json = new Keys(Json.parse(bytes));
            json.allow(List.of("version", "source", "categories"));
            return json.within("categories").entries(NomenclatureJson::legalCategory, Keys::words);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(LEGAL_CATEGORIES + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String legalCategory(String code) {
        if (!code.matches("\\d{4}")) {
            throw new IllegalArgumentException("a legal category has four digits");
        }
        return code;
    }

    private static Sector sector(Keys json) {
        json.allow(List.of("code", "label", "family", "synonyms", "also"));
        return new Sector(
                json.as("code", SectorCode::of),
                json.text("label"),
                json.choice("family", Sector.Family.class),
                json.texts("synonyms", text -> text),
                json.has("also") ? several(json.within("also")) : Map.of());
    }

    private static Map<String, List<SectorCode>> several(Keys json) {
        return json.entries(text -> text, (also, words) -> also.texts(words, SectorCode::of));
    }

    private static Functions functions(Keys json) {
        FunctionRules written = new FunctionRules(
                json.objects("functions", NomenclatureJson::function),
                json.objects("ambiguities", NomenclatureJson::ambiguity),
                json.within("when_empty").entries(EntityKind::of, (kinds, kind) -> kinds.as(kind, FunctionCode::of)),
                json.texts("not_followed_by", text -> text));
        written.check();
        return new Functions(
                json.text("version"),
                written.functions(),
                written.ambiguities(),
                written.whenEmpty(),
                written.neverFollowedBy());
    }

    private static GenericFunction function(Keys json) {
        json.allow(List.of(
                "code",
                "masculine",
                "feminine",
                "category",
                "rank",
                "rank_by_kind",
                "elective",
                "one_holder",
                "ordinal",
                "delegation",
                "segments",
                "variants",
                "not_followed_by",
                "only_in"));
        return new GenericFunction(
                json.as("code", FunctionCode::of),
                json.text("masculine"),
                json.text("feminine"),
                json.choice("category", Category.class),
                rank(json),
                traits(json),
                Set.copyOf(json.numbers("segments", 1, SEGMENTS)),
                spelling(json));
    }

    private static ProtocolRank rank(Keys json) {
        @Nullable Integer anywhere = json.has("rank") ? json.number("rank", 1, LOWEST_RANK) : null;
        return new ProtocolRank(anywhere, json.has("rank_by_kind") ? ranks(json.within("rank_by_kind")) : Map.of());
    }

    private static Map<EntityKind, Integer> ranks(Keys byKind) {
        return byKind.entries(EntityKind::of, (kinds, kind) -> kinds.number(kind, 1, LOWEST_RANK));
    }

    private static Set<Trait> traits(Keys json) {
        return TRAITS.entrySet().stream()
                .filter(trait -> json.flag(trait.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Spelling spelling(Keys json) {
        return new Spelling(
                json.texts("variants", text -> text),
                json.textsIfAny("not_followed_by", text -> text),
                Set.copyOf(json.textsIfAny("only_in", EntityKind::of)));
    }

    private static Ambiguity ambiguity(Keys json) {
        json.allow(List.of("labels", "alone", "by_kind", "otherwise"));
        return new Ambiguity(
                json.texts("labels", text -> text),
                json.flag("alone"),
                json.within("by_kind").entries(EntityKind::of, NomenclatureJson::codeOrUnknown),
                codeOrUnknown(json, "otherwise"));
    }

    private static FunctionCode codeOrUnknown(Keys json, String key) {
        return json.json().path(key).isNull() ? FunctionCode.OTHER : json.as(key, FunctionCode::of);
    }

    static byte[] resource(String name) {
        try (InputStream file = NomenclatureJson.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
