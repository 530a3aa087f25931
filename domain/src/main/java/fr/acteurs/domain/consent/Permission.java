package fr.acteurs.domain.consent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import fr.acteurs.domain.identity.EntityId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What may be done with the data of a person by all that they have said, as {@link Statements} folds it. Who has said
 * nothing has agreed to nothing ({@link #NONE}).
 *
 * @param withheld why nothing at all of the person may leave, when that is so
 * @param closed what the person does not want, and how they said it
 * @param given what the person has agreed to, by body
 * @param informed whether they were told of what is done with their data (RGPD art. 14); it follows from no statement of theirs
 */
public record Permission(Optional<Withheld> withheld, Map<Use, Stance> closed, Set<Given> given, boolean informed) {

    /** Of who has said nothing: rows leave, their contact data does not. */
    public static final Permission NONE = new Permission(Optional.empty(), Map.of(), Set.of(), false);

    /** Why nothing of a person may leave. */
    public enum Withheld {
        /** They object to the transmission of their data. */
        OPPOSITION,
        /** They had themselves erased: what we have left is an identifier. */
        EFFACEMENT,
        /** They asked that nothing be done with their data until a question is settled. */
        LIMITATION,
        /** They may be somebody who objects or was erased; a human has to look. */
        VERIFICATION
    }

    /** An agreement: to what, in which body, since when. */
    public record Given(Use use, EntityId body, LocalDate on) implements Comparable<Given> {

        private static final Comparator<Given> ORDER =
                Comparator.comparing(Given::use).thenComparing(Given::body).thenComparing(Given::on);

        @Override
        public int compareTo(Given other) {
            return ORDER.compare(this, other);
        }
    }

    public Permission {
        closed = closed.isEmpty() ? ImmutableMap.of() : Maps.immutableEnumMap(closed);
        given = ImmutableSortedSet.copyOf(given);
    }

    /** Whether rows that speak of the person may leave at all. */
    public boolean lets() {
        return withheld.isEmpty();
    }

    /** Whether the person has agreed to the use of what they are reached by in that body. */
    public boolean allows(Use use, EntityId body) {
        return lets()
                && given.stream().anyMatch(one -> one.use() == use && one.body().equals(body));
    }

    /** Whether they have agreed to any use of that channel there: without one there is no reason to hand it out. */
    public boolean opens(ContactChannel channel, EntityId body) {
        return lets()
                && given.stream()
                        .anyMatch(one ->
                                one.use().channel() == channel && one.body().equals(body));
    }

    /** Whether they have agreed to an offer by any way in that body. */
    public boolean allowsOffers(EntityId body) {
        return Use.COMMERCIAL.stream().anyMatch(use -> allows(use, body));
    }

    /** Whether they refuse or oppose every offer: the polarity of the column {@code opt_out}. */
    public boolean refusesOffers() {
        return !lets() || closed.keySet().containsAll(Use.COMMERCIAL);
    }

    /** When they last agreed to something in that body. */
    public Optional<LocalDate> agreedOn(EntityId body) {
        return given.stream()
                .filter(one -> lets() && one.body().equals(body))
                .map(Given::on)
                .max(Comparator.naturalOrder());
    }

    /** Agreements in their order. */
    public SortedSet<Given> agreements() {
        return ImmutableSortedSet.copyOf(given);
    }

    /** The same, and nothing of them may leave. */
    public Permission withheld(Withheld why) {
        return new Permission(Optional.of(why), closed, given, informed);
    }

    /** The same, and no offer is agreed to: the body in which they serve objects to them. What they said of offers stays theirs. */
    public Permission withoutOffers() {
        Set<Given> kept = given.stream()
                .filter(one -> !Use.COMMERCIAL.contains(one.use()))
                .collect(Collectors.toSet());
        return new Permission(withheld, closed, kept, informed);
    }

    /** The same of who was told, or was not. */
    public Permission told(boolean isInformed) {
        return new Permission(withheld, closed, given, isInformed);
    }
}
