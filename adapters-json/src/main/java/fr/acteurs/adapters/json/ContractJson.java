package fr.acteurs.adapters.json;

import fr.acteurs.application.contract.Contract;
import fr.acteurs.application.contract.Contract.Committee;
import fr.acteurs.application.contract.Contract.Hosting;
import fr.acteurs.application.contract.Contract.NamedContact;
import fr.acteurs.application.contract.Contract.Nomenclature;
import fr.acteurs.application.contract.Contracts;
import fr.acteurs.application.contract.InformationTerms;
import fr.acteurs.application.contract.ObjectionTerms;
import fr.acteurs.application.contract.Quotas;
import fr.acteurs.application.contract.Quotas.Access;
import fr.acteurs.application.contract.Retention;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.contract.Retention.Term;
import fr.acteurs.domain.consent.Purpose;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.feed.FieldMatrix;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract as people write it; {@code contract.schema.json} beside this class says its form to editors. What is wrong
 * in it is refused as a whole when it is read, with its place and what to write.
 */
public final class ContractJson implements Contracts {

    private static final String SHIPPED = "contract.json";
    private static final String SCHEMA = "contract.schema.json";

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final int MOST_ACCESSES = 10_000;
    private static final int MOST_OBJECTIONS = 1_000;

    private final Functions functions;
    private final @Nullable Path file;

    /** The contract that the product carries: the sixteen segments of the tender. */
    public ContractJson(Functions functions) {
        this(functions, null);
    }

    /**
     * The contract in a file.
     *
     * @param functions that it may wish
     * @param file that holds it; without one, the contract that the product carries
     */
    public ContractJson(Functions functions, @Nullable Path file) {
        this.functions = functions;
        this.file = file;
    }

    @Override
    public Contract inForce() {
        try {
            return parse(bytes(), functions);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException((file == null ? SHIPPED : file) + ": " + wrong.getMessage(), wrong);
        }
    }

    private byte[] bytes() {
        try {
            return file == null ? NomenclatureJson.resource(SHIPPED) : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    @Override
    public String template() {
        return new String(NomenclatureJson.resource(SHIPPED), StandardCharsets.UTF_8);
    }

    @Override
    public String schema() {
        return new String(NomenclatureJson.resource(SCHEMA), StandardCharsets.UTF_8);
    }

    static Contract parse(byte[] bytes, Functions functions) {
        Keys json = new Keys(Json.parse(bytes));
        json.strictly(List.of("$schema", "contract", "channels", "segments", "sources", "elections"));
        json.textIfAny("$schema");
        Keys contract = json.within("contract");
        contract.strictly(List.of(
                "client",
                "provider",
                "nomenclature",
                "hosting",
                "contact",
                "committee",
                "quotas",
                "retention",
                "oppositions",
                "information",
                "fields"));
        SegmentCatalogue segments = new SegmentsJson(functions, NomenclatureJson.sectors()).catalogue(json);
        List<Channel> channels = json.some("channels", json.objects("channels", ChannelsJson::channel));
        return json.checked(() -> new Contract(
                contract.words("client"),
                provider(contract.within("provider")),
                nomenclature(contract.within("nomenclature"), functions),
                hosting(contract.within("hosting")),
                contact(contract.within("contact")),
                committee(contract.within("committee")),
                quotas(contract.within("quotas")),
                retention(contract),
                objections(contract.within("oppositions")),
                information(contract.within("information")),
                fields(contract),
                channels,
                segments,
                new DeclarationsJson(segments).declarations(json),
                ElectionsJson.windows(json)));
    }

    /** A contract that was written for other lists of functions may mean other things by their codes. */
    private static Nomenclature nomenclature(Keys json, Functions functions) {
        json.strictly(List.of("version", "asOf"));
        String version = json.as("version", text -> {
            if (!text.equals(functions.version())) {
                throw new Keys.Refusal("la nomenclature du programme est la " + functions.version()
                        + " : relire les fonctions souhaitées et écrire cette version");
            }
            return text;
        });
        return new Nomenclature(version, json.as("asOf", LocalDate::parse));
    }

    private static Hosting hosting(Keys json) {
        json.strictly(List.of("place", "operator", "country", "provisional"));
        return new Hosting(
                json.words("place"),
                json.words("operator"),
                json.matching("country", "[A-Z]{2}"),
                json.flag("provisional"));
    }

    private static Contract.Provider provider(Keys json) {
        json.strictly(List.of("name", "address", "dpo", "provisional"));
        return new Contract.Provider(
                json.words("name"), json.words("address"), json.matching("dpo", EMAIL), json.flag("provisional"));
    }

    private static NamedContact contact(Keys json) {
        json.strictly(List.of("name", "role", "email", "phone", "provisional"));
        return new NamedContact(
                json.words("name"),
                json.words("role"),
                json.matching("email", EMAIL),
                json.matching("phone", "\\+[0-9]{8,15}"),
                json.flag("provisional"));
    }

    private static Committee committee(Keys json) {
        json.strictly(List.of("meetings", "provisional"));
        List<LocalDate> meetings = json.texts("meetings", LocalDate::parse);
        return json.checked(() -> new Committee(meetings, json.flag("provisional")));
    }

    private static Quotas quotas(Keys json) {
        json.strictly(List.of("accesses", "lot", "counted", "provisional"));
        return new Quotas(
                json.number("accesses", 1, MOST_ACCESSES),
                json.number("lot", 1, MOST_ACCESSES),
                json.choice("counted", Access.class),
                json.flag("provisional"));
    }

    private static Retention retention(Keys contract) {
        Keys json = contract.within("retention");
        return json.checked(() -> new Retention(json.entries(ContractJson::category, ContractJson::term)));
    }

    private static ObjectionTerms objections(Keys json) {
        json.strictly(List.of("monthlyFileAbove", "notify", "provisional"));
        return new ObjectionTerms(
                json.number("monthlyFileAbove", 0, MOST_OBJECTIONS),
                json.matching("notify", EMAIL),
                json.flag("provisional"));
    }

    private static InformationTerms information(Keys json) {
        json.strictly(List.of("required", "provisional"));
        return new InformationTerms(json.flag("required"), json.flag("provisional"));
    }

    private static FieldMatrix fields(Keys contract) {
        Keys json = contract.within("fields");
        return json.checked(() -> new FieldMatrix(
                json.entries(ContractJson::purpose, (keys, purpose) -> Set.copyOf(keys.texts(purpose, text -> text)))));
    }

    private static Purpose purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Keys.Refusal("écrire l'un de " + Arrays.toString(Purpose.values())));
    }

    private static Category category(String word) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Keys.Refusal("écrire l'un de " + Arrays.toString(Category.values())));
    }

    private static Term term(Keys retention, String category) {
        Keys json = retention.within(category);
        json.strictly(List.of("days", "basis"));
        Category kept = category(category);
        return new Term(json.number("days", 1, kept.most(), kept.why()), json.words("basis"));
    }
}
