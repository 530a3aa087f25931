package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which words of persons go before what registers say of a function. */
class RectifiedTest {

    private static final PersonId ANNE = new PersonId("P-01ARYZ6S410123456789ABCDE1");
    private static final PersonId JEAN = new PersonId("P-01ARYZ6S410123456789ABCDE2");
    private static final EntityId HERE = new EntityId("O-01ARYZ6S410123456789ABCDE1");
    private static final EntityId THERE = new EntityId("O-01ARYZ6S410123456789ABCDE2");
    private static final FunctionId FIRST = new FunctionId("F-01ARYZ6S410123456789ABCDE1");
    private static final FunctionId NEXT = new FunctionId("F-01ARYZ6S410123456789ABCDE2");
    private static final Facts SAID = Facts.builder()
            .say(Field.FUNCTION, "MAYOR")
            .say(Field.TITLE, "Maire")
            .build();

    private final Rectified rectified = Rectified.of(
            List.of(said(1, "Madame la maire"), said(2, "Madame le maire")),
            Map.of(
                    FIRST,
                    new Mandate(
                            FIRST,
                            ANNE,
                            HERE,
                            FunctionCode.MAYOR,
                            Tenure.SOLE,
                            "Maire",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)));

    private static Rectification said(long number, String title) {
        return new Rectification(
                number,
                ANNE,
                Optional.of(FIRST),
                Set.of(FIRST),
                Field.TITLE,
                title,
                List.of("Maire"),
                1,
                LocalDate.of(2026, 3, 2),
                "alice");
    }

    private Optional<String> titleOf(FunctionId function, PersonId person, EntityId body, FunctionId previous) {
        return rectified.of(function, person, body, SAID, previous).get(Field.TITLE);
    }

    @Test
    void the_later_word_of_the_same_office_counts_in_a_new_term_too() {
        assertThat(titleOf(FIRST, ANNE, HERE, NEXT)).contains("Madame le maire");
        assertThat(titleOf(NEXT, ANNE, HERE, NEXT)).contains("Madame le maire");
    }

    @Test
    void in_a_body_that_takes_the_place_of_the_first_it_counts_for_whoever_goes_on() {
        assertThat(titleOf(NEXT, ANNE, THERE, FIRST)).contains("Madame le maire");
        assertThat(titleOf(NEXT, ANNE, THERE, NEXT)).contains("Maire");
    }

    @Test
    void it_counts_for_nobody_else() {
        assertThat(titleOf(NEXT, JEAN, HERE, NEXT)).contains("Maire");
    }
}
