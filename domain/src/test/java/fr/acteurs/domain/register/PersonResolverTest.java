package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.PersonResolver.Resolution;
import fr.acteurs.domain.register.PersonResolver.Resolution.Known;
import fr.acteurs.domain.register.PersonResolver.Resolution.Unknown;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PersonResolverTest {

    private static final IdMint MINT = new IdMint(InstantSource.fixed(Instant.EPOCH), new Random(1));
    private static final PersonId ANNE = MINT.person();
    private static final PersonId ANOTHER = MINT.person();

    /** A person is {@code surname|given name|sex|birth date|seat election} (election {@code -} is unknown); who has left a seat holds it no more. */
    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @CsvFileSource(resources = "person-pairs.csv", delimiter = ';', numLinesToSkip = 1)
    void the_evidence_decides_whether_two_rows_speak_of_one_person(
            String seen, String known, String expected, String reason) {
        String seat = seatOf(seen);
        boolean sameSeat = seat.equals(seatOf(known));
        boolean heldElsewhere = !sameSeat && !known.contains("|left ");
        var candidate = new PersonCandidate(ANNE, probe(known), sameSeat, heldElsewhere);
        assertThat(inWords(PersonResolver.resolve(probe(seen), List.of(candidate))))
                .isEqualTo(expected);
    }

    @Test
    void somebody_whom_nobody_resembles_is_new() {
        assertThat(PersonResolver.resolve(probe("DERVAL|Anne|F|1961-02-03|A 2020"), List.of()))
                .isEqualTo(new Unknown(Optional.empty()));
    }

    @Test
    void two_namesakes_with_one_birth_date_elsewhere_are_not_chosen_between() {
        var one = elsewhere(ANNE, "DERVAL|Anne|F|1961-02-03|B 2014");
        var two = elsewhere(ANOTHER, "DERVAL|Anne|F|1961-02-03|C 2014");
        assertThat(PersonResolver.resolve(probe("DERVAL|Anne|F|1961-02-03|A 2020"), List.of(one, two)))
                .isEqualTo(new Unknown(Optional.of(Reason.SAME_NAME_AND_BIRTH_DATE)));
    }

    @Test
    void of_two_namesakes_the_one_who_is_not_mayor_elsewhere_is_taken() {
        var mayor = new PersonCandidate(ANNE, probe("DERVAL|Anne|F|1961-02-03|B 2020"), false, true);
        var former = elsewhere(ANOTHER, "DERVAL|Anne|F|1961-02-03|C 2014");
        assertThat(PersonResolver.resolve(probe("DERVAL|Anne|F|1961-02-03|A 2020"), List.of(mayor, former)))
                .isEqualTo(new Known(former, Optional.empty()));
    }

    @Test
    void the_holder_of_the_seat_comes_before_a_namesake_elsewhere() {
        var namesake = elsewhere(ANOTHER, "DERVAL|Anne|F|1961-02-03|B 2014");
        var holder = seated(ANNE, "DERVAL VALMONT|Anne|F|1961-02-03|A 2020");
        assertThat(PersonResolver.resolve(probe("DERVAL|Anne|F|1961-02-03|A 2020"), List.of(namesake, holder)))
                .isEqualTo(new Known(holder, Optional.empty()));
    }

    @Test
    void of_two_who_held_the_seat_the_one_of_exactly_that_name_is_taken() {
        var longer = seated(ANOTHER, "DERVAL VALMONT|Anne|F|1961-02-03|A 2014");
        var exact = seated(ANNE, "DERVAL|Anne|F|1961-02-03|A 2020");
        PersonProbe seen = probe("DERVAL|Anne|F|1961-02-03|A 2020");
        for (List<PersonCandidate> order : Collections2.permutations(List.of(longer, exact))) {
            assertThat(PersonResolver.resolve(seen, order)).isEqualTo(new Known(exact, Optional.empty()));
        }
    }

    @Test
    void two_who_held_the_seat_and_fit_equally_well_are_not_chosen_between() {
        var one = seated(ANOTHER, "DERVAL VALMONT|Anne|F|1961-02-03|A 2014");
        var two = seated(ANNE, "DERVAL MARTIN|Anne|F|1961-02-03|A 2020");
        PersonProbe seen = probe("DERVAL|Anne|F|1961-02-03|A 2020");
        for (List<PersonCandidate> order : Collections2.permutations(List.of(one, two))) {
            assertThat(PersonResolver.resolve(seen, order))
                    .isEqualTo(new Unknown(Optional.of(Reason.PERSON_TO_REVIEW)));
        }
    }

    @Test
    void namesakes_have_names_and_birth_date_in_common_whatever_their_sex_and_seat() {
        assertThat(probe("DERVAL|Dominique|F|1961-02-03|A 2020").namesake())
                .isPresent()
                .isEqualTo(probe("Derval|Dominique|M|1961-02-03|B 2014").namesake())
                .isNotEqualTo(probe("DERVAL|Dominique|F|1961-02-04|A 2020").namesake());
    }

    @Test
    void who_has_no_birth_date_has_no_namesakes() {
        assertThat(probe("DERVAL|Dominique|F||A 2020").namesake()).isEmpty();
    }

    @Test
    void a_candidate_found_in_another_such_seat_meanwhile_is_vetoed() {
        var free = elsewhere(ANNE, "DERVAL|Anne|F|1961-02-03|B 2014");
        PersonProbe seen = probe("DERVAL|Anne|F|1961-02-03|A 2020");
        assertThat(inWords(PersonResolver.resolve(seen, List.of(free)))).isEqualTo("same");
        assertThat(inWords(PersonResolver.resolve(seen, List.of(free.heldElsewhereNow()))))
                .isEqualTo("other SAME_NAME_AND_BIRTH_DATE");
    }

    @Test
    void a_probe_is_made_of_facts_and_shows_nothing() {
        PersonProbe probe = PersonProbe.of(Facts.builder()
                .say(Field.SURNAME, "LE GOFF")
                .say(Field.GIVEN_NAME, "Hélène")
                .say(Field.SEX, "F")
                .say(Field.BIRTH_DATE, "1961-02-03")
                .say(Field.ELECTED_ON, "2020-03-15")
                .build());
        assertThat(probe).isEqualTo(probe("Le Goff|Hélène|F|1961-02-03|A 2020"));
        assertThat(new PersonCandidate(ANNE, probe, true, false).toString())
                .contains(ANNE.value())
                .doesNotContainIgnoringCase("goff")
                .doesNotContain("1961");
        assertThat(PersonProbe.of(Facts.none())).isEqualTo(probe("||||A -"));
    }

    private static PersonCandidate seated(PersonId id, String person) {
        return new PersonCandidate(id, probe(person), true, false);
    }

    private static PersonCandidate elsewhere(PersonId id, String person) {
        return new PersonCandidate(id, probe(person), false, false);
    }

    private static PersonProbe probe(String person) {
        String[] parts = person.split("\\|", -1);
        String year = parts[4].substring(parts[4].lastIndexOf(' ') + 1);
        return new PersonProbe(
                NameKey.of(parts[0], parts[1]),
                Sex.parse(parts[2]),
                date(parts[3]),
                date(year.equals("-") ? "" : year + "-03-15"));
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
    }

    private static String seatOf(String person) {
        return person.substring(person.lastIndexOf('|') + 1)
                .replace("left ", "")
                .substring(0, 1);
    }

    private static String inWords(Resolution resolution) {
        String who = resolution instanceof Known ? "same" : "other";
        return who + resolution.remark().map(reason -> " " + reason).orElse("");
    }
}
