package fr.acteurs.adapters.json;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.sector.Sector;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import fr.acteurs.domain.segment.Cadence;
import fr.acteurs.domain.segment.Domains;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Kind.Expected;
import fr.acteurs.domain.segment.Obligation;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.Segment.AfterElection;
import fr.acteurs.domain.segment.Segment.Subject;
import fr.acteurs.domain.segment.Segment.Targets;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.segment.Selector.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The segments of a contract, each with its kinds and the functions that are wished there. */
final class SegmentsJson {

    private static final int MOST = 99;
    private static final int PERCENT = 100;
    private static final int YEAR = 366;

    private final Functions functions;
    private final Sectors sectors;

    SegmentsJson(Functions functions, Sectors sectors) {
        this.functions = functions;
        this.sectors = sectors;
    }

    SegmentCatalogue catalogue(Keys contract) {
        SetMultimap<EntityKind, FunctionCode> wished = wishedIn(contract);
        List<Segment> segments = contract.some("segments", contract.objects("segments", json -> segment(json, wished)));
        return contract.checked(() -> SegmentCatalogue.of(segments));
    }

    private Segment segment(Keys json, SetMultimap<EntityKind, FunctionCode> wished) {
        json.strictly(List.of(
                "number",
                "id",
                "label",
                "obligation",
                "cadence",
                "joinsDaily",
                "sectorFamily",
                "order",
                "targets",
                "updateDelays",
                "afterElections",
                "kinds",
                "wished",
                "beyond"));
        return json.checked(() -> new Segment(
                json.number("number", 1, MOST),
                json.matching("id", "[a-z][a-z0-9-]{2,59}"),
                json.words("label"),
                json.choice("obligation", Obligation.class),
                json.choice("cadence", Cadence.class),
                json.flag("joinsDaily"),
                targets(json.within("targets")),
                delays(json.within("updateDelays")),
                json.objectsIfAny("afterElections", SegmentsJson::afterElection),
                json.some("kinds", json.objects("kinds", kind -> kind(kind, wished, family(json)))),
                Set.copyOf(json.textsIfAny("beyond", this::function)),
                json.has("order") ? Optional.of(json.words("order")) : Optional.empty()));
    }

    private static Targets targets(Keys json) {
        json.strictly(List.of("coverage", "reliability"));
        return new Targets(json.shareIfAny("coverage", PERCENT), json.shareIfAny("reliability", PERCENT));
    }

    private static Map<Subject, Integer> delays(Keys json) {
        return json.entries(SegmentsJson::subject, (delays, subject) -> delays.number(subject, 0, YEAR));
    }

    private static Subject subject(String word) {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Keys.Refusal("écrire l'un de " + Arrays.toString(Subject.values())));
    }

    private static AfterElection afterElection(Keys json) {
        json.strictly(List.of("what", "percent", "days"));
        return new AfterElection(json.words("what"), json.share("percent", PERCENT), json.number("days", 0, YEAR));
    }

    /** By kind, over all segments that the kind is in. */
    private SetMultimap<EntityKind, FunctionCode> wishedIn(Keys contract) {
        SetMultimap<Integer, EntityKind> guests = HashMultimap.create();
        contract.objects(
                "segments",
                segment -> segment.objects("kinds", kind -> {
                    EntityKind code = kind.as("code", SegmentsJson::kindCode);
                    alsoIn(kind).forEach(number -> guests.put(number, code));
                    return code;
                }));
        SetMultimap<EntityKind, FunctionCode> wished = HashMultimap.create();
        contract.objects("segments", segment -> wished.putAll(wished(segment, guests)));
        return wished;
    }

    /** An entry that names no kind speaks of all the kinds of the segment, those of others that are also in it included. */
    private SetMultimap<EntityKind, FunctionCode> wished(Keys segment, SetMultimap<Integer, EntityKind> guests) {
        List<EntityKind> all = new ArrayList<>(segment.some(
                "kinds", segment.objects("kinds", kind -> kind.as("code", SegmentsJson::kindCode))));
        all.addAll(guests.get(segment.number("number", 1, MOST)));
        SetMultimap<EntityKind, FunctionCode> wished = HashMultimap.create();
        segment.objects("wished", json -> {
            json.strictly(List.of("kinds", "functions"));
            List<FunctionCode> asked = json.some("functions", json.texts("functions", this::function));
            List<EntityKind> kinds =
                    json.has("kinds") ? json.some("kinds", json.texts("kinds", code -> oneOf(all, code))) : all;
            kinds.forEach(kind -> wished.putAll(kind, asked));
            return asked;
        });
        return wished;
    }

    private static EntityKind kindCode(String text) {
        try {
            return EntityKind.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new Keys.Refusal("écrire un code en capitales, chiffres et soulignés");
        }
    }

    private static Set<Integer> alsoIn(Keys kind) {
        return Set.copyOf(kind.has("alsoIn") ? kind.numbers("alsoIn", 1, MOST) : List.of());
    }

    private static EntityKind oneOf(List<EntityKind> kinds, String code) {
        EntityKind kind = kindCode(code);
        if (!kinds.contains(kind)) {
            throw new Keys.Refusal("écrire un type d'organisme du segment : " + kinds);
        }
        return kind;
    }

    private FunctionCode function(String text) {
        FunctionCode code = FunctionCode.of(text);
        if (functions.named(code).isEmpty()) {
            throw new Keys.Refusal("écrire le code d'une fonction de la nomenclature");
        }
        return code;
    }

    private static Family family(Keys segment) {
        return segment.has("sectorFamily") ? segment.choice("sectorFamily", Family.class) : Family.TERRITORIAL;
    }

    private SectorCode sector(String text) {
        return sectors.all().stream()
                .map(Sector::code)
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new Keys.Refusal("écrire le code d'un secteur de la nomenclature"));
    }

    private Kind kind(Keys json, SetMultimap<EntityKind, FunctionCode> wished, Family family) {
        json.strictly(List.of(
                "code",
                "label",
                "beyondTender",
                "selector",
                "aliases",
                "alsoIn",
                "sectors",
                "expected",
                "provisional"));
        EntityKind code = json.as("code", SegmentsJson::kindCode);
        return new Kind(
                code,
                json.words("label"),
                !json.flag("beyondTender"),
                json.has("selector") ? selector(json.within("selector")) : Selector.NONE,
                json.textsIfAny("aliases", text -> text),
                alsoIn(json),
                wished.get(code),
                new Domains(family, json.textsIfAny("sectors", this::sector)),
                json.withinIfAny("expected").map(SegmentsJson::expected),
                json.textIfAny("provisional"));
    }

    private static Expected expected(Keys json) {
        json.strictly(List.of("count", "of", "source", "provisional"));
        return new Expected(
                json.count("count"), json.textIfAny("of"), json.textIfAny("source"), json.flag("provisional"));
    }

    private static Selector selector(Keys json) {
        json.strictly(List.of(
                "legalCategories",
                "decisive",
                "dila",
                "banatic",
                "finess",
                "finessStatuses",
                "activities",
                "members",
                "rule"));
        return new Selector(
                codes(json, "legalCategories", "[1-9][0-9]{3}"),
                codes(json, "decisive", "[1-9][0-9]{3}"),
                codes(json, "dila", "[a-z][a-z0-9_]*"),
                codes(json, "banatic", "[A-Z0-9]+"),
                codes(json, "finess", "[0-9]{3}"),
                codes(json, "finessStatuses", "[1-3][0-9]00"),
                codes(json, "activities", "[0-9]{4}[A-Z]"),
                json.objectsIfAny("members", SegmentsJson::member),
                json.textIfAny("rule"));
    }

    private static Set<String> codes(Keys json, String key, String form) {
        return Set.copyOf(json.textsIfAny(key, code -> {
            if (!code.matches(form)) {
                throw new Keys.Refusal("écrire un code de la forme " + form);
            }
            return code;
        }));
    }

    private static Siren siren(String text) {
        return Siren.parse(text)
                .filter(siren -> siren.value().equals(text))
                .orElseThrow(() -> new Keys.Refusal("écrire un SIREN de neuf chiffres, clé juste"));
    }

    private static Member member(Keys json) {
        json.strictly(List.of("name", "siren", "provisional"));
        return new Member(json.words("name"), json.as("siren", SegmentsJson::siren), json.flag("provisional"));
    }
}
