package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.PersonCandidate.Held;
import fr.acteurs.domain.register.PersonResolver.Doubt;
import fr.acteurs.domain.register.PersonResolver.Resolution;
import fr.acteurs.domain.register.PersonResolver.Resolution.Known;
import fr.acteurs.domain.register.PersonResolver.Resolution.Unknown;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How one is chosen among several candidates, or none; the evidence on two is in {@link IdentityCorpusTest}. */
class PersonResolverTest {

    private static final PersonId ANNE = new PersonId("P-01ARYZ6S410123456789ABCDEA");
    private static final PersonId ANOTHER = new PersonId("P-01ARYZ6S410123456789ABCDEB");
    private static final PersonProbe SEEN = probe("DERVAL", "Anne", "1961-02-03");
    private static final Seat HERE = mayorOf("A", "2020-03-15");
    private static final Seat ELSEWHERE = mayorOf("B", "2020-03-15");

    @Test
    void somebody_whom_nobody_resembles_is_new() {
        assertThat(PersonResolver.resolve(SEEN, HERE, List.of())).isEqualTo(new Unknown(List.of()));
        assertThat(PersonResolver.resolve(SEEN, HERE, List.of(former(ANNE, probe("VALMONT", "Zoé", "1970-01-02")))))
                .isEqualTo(new Unknown(List.of()));
    }

    @Test
    void two_namesakes_with_one_birth_date_are_not_chosen_between() {
        var resolution = PersonResolver.resolve(SEEN, HERE, List.of(former(ANNE, SEEN), former(ANOTHER, SEEN)));
        assertThat(doubted(resolution)).containsExactly(ANNE, ANOTHER);
        assertThat(resolution.remark()).contains(Reason.SAME_NAME_AND_BIRTH_DATE);
    }

    @Test
    void of_two_namesakes_the_one_who_is_not_mayor_elsewhere_is_taken() {
        var mayor = PersonCandidate.of(ANNE, SEEN, List.of(new Held(ELSEWHERE, true)));
        assertThat(taken(PersonResolver.resolve(SEEN, HERE, List.of(mayor, former(ANOTHER, SEEN)))))
                .isEqualTo(ANOTHER);
    }

    @Test
    void who_is_found_in_another_such_seat_meanwhile_is_vetoed() {
        PersonCandidate free = former(ANNE, SEEN);
        assertThat(taken(PersonResolver.resolve(SEEN, HERE, List.of(free)))).isEqualTo(ANNE);
        var seated = PersonCandidate.of(ANNE, SEEN, List.of(new Held(ELSEWHERE, true)));
        var resolution = PersonResolver.resolve(SEEN, HERE, List.of(seated));
        assertThat(doubted(resolution)).containsExactly(ANNE);
    }

    @Test
    void an_equal_name_comes_before_a_compatible_one_in_whatever_order() {
        var longer = former(ANOTHER, probe("DERVAL VALMONT", "Anne", "1961-02-03"));
        var exact = former(ANNE, SEEN);
        for (List<PersonCandidate> order : Collections2.permutations(List.of(longer, exact))) {
            assertThat(taken(PersonResolver.resolve(SEEN, HERE, order))).isEqualTo(ANNE);
        }
    }

    @Test
    void two_whose_names_are_compatible_are_not_chosen_between() {
        var one = former(ANOTHER, probe("DERVAL VALMONT", "Anne", "1961-02-03"));
        var two = former(ANNE, probe("DERVAL MARTIN", "Anne", "1961-02-03"));
        var resolution = PersonResolver.resolve(SEEN, HERE, List.of(one, two));
        assertThat(doubted(resolution)).containsExactlyInAnyOrder(ANNE, ANOTHER);
        assertThat(resolution.remark()).contains(Reason.PERSON_TO_REVIEW);
    }

    @Test
    void a_birth_date_that_changes_in_the_seat_is_remarked() {
        var holder = PersonCandidate.of(ANNE, probe("DERVAL", "Anne", "1961-02-13"), List.of(new Held(HERE, false)));
        var resolution = PersonResolver.resolve(SEEN, HERE, List.of(holder));
        assertThat(taken(resolution)).isEqualTo(ANNE);
        assertThat(resolution.remark()).contains(Reason.BIRTH_DATE_CHANGED);
    }

    @Test
    void evidence_is_told_in_words() {
        var mayor = PersonCandidate.of(ANNE, SEEN, List.of(new Held(ELSEWHERE, true)));
        assertThat(PersonResolver.compare(SEEN, HERE, mayor).label())
                .isEqualTo("mêmes noms, même date de naissance ; mais mandats incompatibles tenus en même temps");
    }

    @Test
    void a_probe_is_made_of_facts_and_shows_nothing() {
        PersonProbe probe = PersonProbe.of(Facts.builder()
                .say(Field.SURNAME, "LE GOFF")
                .say(Field.GIVEN_NAME, "Hélène")
                .say(Field.SEX, "F")
                .say(Field.BIRTH_DATE, "1961-02-03")
                .build());
        assertThat(probe).isEqualTo(probe("Le Goff", "Hélène", "1961-02-03"));
        assertThat(former(ANNE, probe).toString())
                .contains(ANNE.value())
                .doesNotContainIgnoringCase("goff")
                .doesNotContain("1961");
    }

    private static PersonId taken(Resolution resolution) {
        return ((Known) resolution).candidate().id();
    }

    private static List<PersonId> doubted(Resolution resolution) {
        return ((Unknown) resolution).doubts().stream().map(Doubt::other).toList();
    }

    private static PersonCandidate former(PersonId id, PersonProbe known) {
        return PersonCandidate.of(id, known, List.of());
    }

    private static Seat mayorOf(String body, String electedOn) {
        return new Seat(body, FunctionCode.MAYOR, Optional.of(LocalDate.parse(electedOn)), Optional.empty());
    }

    private static PersonProbe probe(String surname, String givenName, String birthDate) {
        return new PersonProbe(
                NameKey.of(surname, givenName), Optional.of(Sex.F), Optional.of(LocalDate.parse(birthDate)), Set.of());
    }
}
