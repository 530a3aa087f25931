package fr.acteurs.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionListTest {

    private static final PersonId OBJECTS = new PersonId("P-01ARYZ6S410123456789ABCDEF");
    private static final PersonId REFUSES = new PersonId("P-01ARYZ6S410123456789ABCDEG");
    private static final KeyedHash NAME = new KeyedHash(Trait.Kind.NAME_AND_BIRTH, "k1", "a".repeat(64));
    private static final KeyedHash PHONE = new KeyedHash(Trait.Kind.PHONE, "k1", "b".repeat(64));
    private static final SuppressionList LIST =
            new SuppressionList(Map.of(OBJECTS, Withheld.OPPOSITION), Map.of(NAME, OBJECTS, PHONE, REFUSES), Set.of());

    @Test
    void somebody_who_refused_a_part_is_known_again_and_their_rows_leave() {
        assertThat(LIST.find(List.of(PHONE))).contains(REFUSES);
        assertThat(LIST.withholds(List.of(PHONE))).isFalse();
        assertThat(LIST.withholds(List.of(NAME))).isTrue();
    }

    @Test
    void of_two_the_one_of_whom_nothing_may_leave_is_found() {
        assertThat(LIST.find(List.of(PHONE, NAME))).contains(OBJECTS);
        assertThat(LIST.find(List.of(NAME, PHONE))).contains(OBJECTS);
    }
}
