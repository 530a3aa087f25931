package fr.acteurs.domain.register;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Names the fields in which two golden records of one subject differ. A new field of a record is one line here. */
public final class Differences {

    private static final Map<String, Function<LegalEntity, Object>> ENTITY = fields(
            Map.entry("kind", LegalEntity::kind),
            Map.entry("alsoOf", LegalEntity::alsoOf),
            Map.entry("name", LegalEntity::name),
            Map.entry("otherNames", LegalEntity::otherNames),
            Map.entry("siren", e -> Objects.toString(e.siren())),
            Map.entry("siret", e -> Objects.toString(e.siret())),
            Map.entry("formerSiret", e -> Objects.toString(e.formerSiret())),
            Map.entry("attribution", e -> Objects.toString(e.attribution())),
            Map.entry("headSiret", e -> Objects.toString(e.headSiret())),
            Map.entry("numbers", LegalEntity::numbers),
            Map.entry("coordinates", LegalEntity::coordinates),
            Map.entry("sectors", LegalEntity::sectors),
            Map.entry("address", e -> Objects.toString(e.coordinates().address())),
            Map.entry("insee", e -> Objects.toString(e.insee())),
            Map.entry("commune", e -> Objects.toString(e.commune())),
            Map.entry("departement", e -> Objects.toString(e.departement())),
            Map.entry("region", e -> Objects.toString(e.region())),
            Map.entry("assembly", e -> Objects.toString(e.assembly())),
            Map.entry("population", e -> Objects.toString(e.population())),
            Map.entry("parent", e -> Objects.toString(e.parent())),
            Map.entry("legalCategory", e -> Objects.toString(e.legalCategory())),
            Map.entry(Urgent.DIFFUSION, LegalEntity::diffusion),
            Map.entry("state", LegalEntity::state));

    private static final String IDS = "ids";

    /** Named of a person to whom a human gave a function, or from whom one was taken. */
    public static final String FUNCTIONS = "functions";

    private static final Set<String> SHOWN_BY_NO_FUNCTION = Set.of(IDS, FUNCTIONS);

    private static final Map<String, Function<NaturalPerson, Object>> PERSON = fields(
            Map.entry("surname", p -> p.name().surname()),
            Map.entry("givenName", p -> p.name().givenName()),
            Map.entry("sex", p -> Objects.toString(p.sex())),
            Map.entry("birthDate", p -> Objects.toString(p.birthDate())),
            Map.entry(IDS, NaturalPerson::ids),
            Map.entry("profile", NaturalPerson::profile),
            Map.entry("highest", p -> Objects.toString(p.highest())));

    private static final Map<String, Function<Mandate, Object>> MANDATE = fields(
            Map.entry("person", Mandate::person),
            Map.entry("tenure", Mandate::tenure),
            Map.entry("title", Mandate::title),
            Map.entry("rank", m -> Objects.toString(m.rank())),
            Map.entry("constituency", m -> Objects.toString(m.constituency())),
            Map.entry("term", m -> Objects.toString(m.term())),
            Map.entry("previous", m -> Objects.toString(m.previous())),
            Map.entry("endedOn", m -> Objects.toString(m.endedOn())),
            Map.entry("replacedBy", m -> Objects.toString(m.replacedBy())),
            Map.entry("state", Mandate::state),
            Map.entry("assignment", Mandate::assignment));

    /** Fields of a body that its functions' rows show: when one moves, those rows move too. */
    private static final Set<String> SHOWN_BY_FUNCTIONS =
            Set.of("kind", "alsoOf", "name", "siret", "departement", "region", "address", Urgent.DIFFUSION);

    private Differences() {}

    public static Set<String> between(LegalEntity before, LegalEntity after) {
        return differing(ENTITY, before, after);
    }

    public static Set<String> between(NaturalPerson before, NaturalPerson after) {
        return differing(PERSON, before, after);
    }

    public static Set<String> between(Mandate before, Mandate after) {
        return differing(MANDATE, before, after);
    }

    /** Whether rows of functions in the body show one of these fields of the body. */
    public static boolean touchFunctions(Set<String> fieldsOfEntity) {
        return fieldsOfEntity.stream().anyMatch(SHOWN_BY_FUNCTIONS::contains);
    }

    /** Whether rows of the person's functions show one of these fields of the person: neither numbers of other registers nor what else they do. */
    public static boolean ofPersonTouchFunctions(Set<String> fieldsOfPerson) {
        return fieldsOfPerson.stream().anyMatch(field -> !SHOWN_BY_NO_FUNCTION.contains(field));
    }

    private static <T> Set<String> differing(Map<String, Function<T, Object>> fields, T before, T after) {
        Set<String> names = new TreeSet<>();
        fields.forEach((name, value) -> {
            if (!value.apply(before).equals(value.apply(after))) {
                names.add(name);
            }
        });
        return names;
    }

    @SafeVarargs
    private static <T> Map<String, Function<T, Object>> fields(Map.Entry<String, Function<T, Object>>... entries) {
        Map<String, Function<T, Object>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Function<T, Object>> entry : entries) {
            fields.put(entry.getKey(), entry.getValue());
        }
        return fields;
    }
}
