package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.OfficeSearch.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is meant by a list of those in an office that says no birth dates. */
class OfficeSearchTest {

    private static final PersonId ANNE = new PersonId("P-01ARYZ6S410123456789ABCDEA");
    private static final PersonId ANOTHER = new PersonId("P-01ARYZ6S410123456789ABCDEB");

    @Test
    void a_number_names_one_person_whatever_the_names() {
        var office = Map.of(ANNE, Set.of(known("VALMONT", "Zoé", "PA1")), ANOTHER, Set.of(known("DERVAL", "Anne", "")));
        assertThat(OfficeSearch.find(seen("PA1"), office)).isEqualTo(new Outcome.Found(ANNE, Level.SAME_ID));
    }

    @Test
    void without_a_number_the_only_one_of_the_names_is_meant() {
        var office = Map.of(ANNE, Set.of(known("Derval", "ANNE", "")), ANOTHER, Set.of(known("DERVAL", "Zoé", "")));
        assertThat(OfficeSearch.find(seen(""), office)).isEqualTo(new Outcome.Found(ANNE, Level.ALONE_IN_OFFICE));
    }

    @Test
    void of_namesakes_nobody_is_chosen() {
        var office = Map.of(ANNE, Set.of(known("DERVAL", "Anne", "")), ANOTHER, Set.of(known("DERVAL", "Anne", "PA2")));
        assertThat(OfficeSearch.find(seen(""), office)).isEqualTo(new Outcome.Several());
    }

    @Test
    void another_number_or_another_sex_is_another_person() {
        var numbered = Map.of(ANNE, Set.of(known("DERVAL", "Anne", "PA2")));
        assertThat(OfficeSearch.find(seen("PA1"), numbered)).isEqualTo(new Outcome.Nobody());
        var man = Map.of(ANNE, Set.of(probe("DERVAL", "Anne", Sex.M, "")));
        assertThat(OfficeSearch.find(seen(""), man)).isEqualTo(new Outcome.Nobody());
    }

    @Test
    void somebody_answers_to_every_name_that_a_source_knows_them_by_and_counts_once() {
        var office = Map.of(ANNE, Set.of(known("VALMONT", "Anne", ""), known("DERVAL", "Anne", "")));
        assertThat(OfficeSearch.find(seen(""), office)).isEqualTo(new Outcome.Found(ANNE, Level.ALONE_IN_OFFICE));
    }

    private static PersonProbe seen(String number) {
        return probe("DERVAL", "Anne", Sex.F, number);
    }

    private static PersonProbe known(String surname, String givenName, String number) {
        return probe(surname, givenName, Sex.F, number);
    }

    private static PersonProbe probe(String surname, String givenName, Sex sex, String number) {
        Set<ExternalId> ids = number.isEmpty() ? Set.of() : Set.of(new ExternalId(ExternalId.AN, number));
        Optional<LocalDate> unknown = Optional.empty();
        return new PersonProbe(NameKey.of(surname, givenName), Optional.of(sex), unknown, ids);
    }
}
