package fr.acteurs.domain.register;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.MANDATE;
import static fr.acteurs.domain.Examples.PERSON;
import static fr.acteurs.domain.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.sector.SectorCode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every component of a golden record is either part of its identity or a field whose change is named. */
class DifferencesTest {

    private static final Map<String, Object> ENTITY = fields(
            "region",
            new RegionCode("75"),
            "assembly",
            "COM-32",
            "kind",
            EntityKind.of("CC"),
            "alsoOf",
            Set.of(EntityKind.of("PNR")),
            "otherNames",
            OtherNames.NONE,
            "headSiret",
            new Siret("21750001600019"),
            "numbers",
            RegisterNumbers.NONE,
            "sectors",
            List.of(SectorCode.OTHER),
            "coordinates",
            new Coordinates(
                    new Phone("+33562000009"),
                    null,
                    null,
                    null,
                    List.of(),
                    COMMUNE.coordinates().address()),
            "name",
            "Saint-Élix",
            "insee",
            new InseeCode("32014"),
            "commune",
            "Saint-Élix",
            "departement",
            new DepartementCode("31"),
            "population",
            new Population(413, 2023),
            "parent",
            new ParentBody(new Siren("356000000"), "CC du Mont", ParentBody.Tie.EPCI),
            "legalCategory",
            "7346",
            "state",
            EntityState.FERME,
            "diffusion",
            Diffusion.PARTIELLE,
            "attribution",
            Attribution.NAME_AND_CATEGORY,
            "formerSiret",
            new Siret("21750001600027"));

    private static final Map<String, Object> MANDATE_FIELDS = fields(
            "rank",
            2,
            "constituency",
            new Constituency("3204", null, null),
            "person",
            new PersonId("P-01ARYZ6S410123456789ABCDEX"),
            "title",
            "Maire déléguée",
            "tenure",
            Tenure.INTERIM,
            "term",
            ElectionCalendar.MUNICIPAL.termOf(LocalDate.of(2020, 3, 15), null).orElseThrow(),
            "previous",
            new FunctionId("F-01ARYZ6S410123456789ABCDEX"),
            "endedOn",
            LocalDate.of(2026, 3, 20),
            "replacedBy",
            new FunctionId("F-01ARYZ6S410123456789ABCDEX"),
            "assignment",
            new Assignment("la voirie", List.of(SectorCode.of("VOIRIE")), DirectContact.NONE),
            "state",
            MandateState.SORTANT);

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    @Test
    void every_field_of_a_body_is_named_when_it_moves() {
        assertThat(components(COMMUNE))
                .containsExactlyInAnyOrderElementsOf(union(ENTITY.keySet(), "id", "siren", "siret"));
        ENTITY.forEach((field, value) -> assertThat(Differences.between(COMMUNE, with(COMMUNE, field, value)))
                .containsExactly(field));
        var numberless = with(with(COMMUNE, "siret", null), "siren", null);
        assertThat(Differences.between(COMMUNE, numberless)).containsExactly("siren", "siret");
        assertThat(Differences.between(numberless, with(numberless, "siren", COMMUNE.siren())))
                .containsExactly("siren");
    }

    @Test
    void post_to_the_holders_goes_where_the_body_is() {
        var there = new PostalAddress(List.of("", "", "2 rue de l'Exemple", ""), "32000", "AUCH", "FR");
        var reached = new Coordinates(null, null, null, null, List.of(), there);
        var moved = Differences.between(
                COMMUNE.but().coordinates(Coordinates.NONE).build(), with(COMMUNE, "coordinates", reached));
        assertThat(moved).containsExactly("address", "coordinates");
        assertThat(Differences.touchFunctions(moved)).isTrue();
        assertThat(Differences.touchFunctions(Set.of("coordinates"))).isFalse();
    }

    @Test
    void every_field_of_a_person_is_named_when_it_moves() {
        assertThat(components(PERSON))
                .containsExactlyInAnyOrder("id", "name", "sex", "birthDate", "ids", "profile", "highest");
        var numbered = with(PERSON, "ids", Set.of(new ExternalId(ExternalId.AN, "PA1")));
        assertThat(Differences.between(PERSON, numbered)).containsExactly("ids");
        assertThat(Differences.ofPersonTouchFunctions(Set.of("ids"))).isFalse();
        assertThat(Differences.ofPersonTouchFunctions(Set.of("ids", "sex"))).isTrue();
        assertThat(Differences.between(PERSON, with(PERSON, "name", new PersonName("Le Goff-Derval", "Hélène"))))
                .containsExactly("surname");
        assertThat(Differences.between(PERSON, with(PERSON, "name", new PersonName("Le Goff", "Helene"))))
                .containsExactly("givenName");
        assertThat(Differences.between(PERSON, with(PERSON, "sex", Sex.M))).containsExactly("sex");
        assertThat(Differences.between(PERSON, with(PERSON, "birthDate", null))).containsExactly("birthDate");
        assertThat(Differences.between(PERSON, PERSON.honoured("SENATOR"))).containsExactly("highest");
        var doctor = new PublicProfile("Docteur", null, null, null, null, List.of());
        assertThat(Differences.between(PERSON, with(PERSON, "profile", doctor))).containsExactly("profile");
    }

    @Test
    void every_field_of_a_mandate_is_named_when_it_moves() {
        assertThat(components(MANDATE))
                .containsExactlyInAnyOrderElementsOf(union(MANDATE_FIELDS.keySet(), "id", "entity", "function"));
        MANDATE_FIELDS.forEach((field, value) -> assertThat(Differences.between(MANDATE, with(MANDATE, field, value)))
                .containsExactly(field));
    }

    @Test
    void equal_records_do_not_differ() {
        assertThat(Differences.between(COMMUNE, with(COMMUNE, "name", COMMUNE.name())))
                .isEmpty();
        assertThat(Differences.between(PERSON, PERSON)).isEmpty();
        assertThat(Differences.between(MANDATE, MANDATE)).isEmpty();
    }

    @Test
    void a_field_that_is_absent_on_both_sides_does_not_differ() {
        ENTITY.keySet().stream()
                .filter(field -> !Set.of(
                                "kind",
                                "alsoOf",
                                "name",
                                "otherNames",
                                "numbers",
                                "coordinates",
                                "sectors",
                                "state",
                                "diffusion")
                        .contains(field))
                .map(field -> with(COMMUNE, field, null))
                .forEach(body -> assertThat(Differences.between(body, with(body, "name", body.name())))
                        .isEmpty());
    }

    @Test
    void a_journal_line_names_the_subject_and_what_moved() {
        assertThat(Change.created(PERSON.id()).fields()).isEmpty();
        assertThat(Change.modified(PERSON.id(), Set.of("sex")))
                .isEqualTo(new Change(PERSON.id().value(), Change.Kind.MODIFIED, Optional.empty(), Set.of("sex")));
        assertThat(Change.ended(MANDATE.id(), Motive.FIN_MANDAT).motive()).contains(Motive.FIN_MANDAT);
        Set<String> fields = new HashSet<>(Set.of("sex"));
        Change change = Change.modified(PERSON.id(), fields);
        fields.clear();
        assertThat(change.fields()).containsExactly("sex");
    }

    private static List<String> components(Record subject) {
        return Arrays.stream(subject.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> union(Set<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }
}
