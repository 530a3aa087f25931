package fr.acteurs.application.ingest;

import com.google.common.base.Splitter;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import fr.acteurs.application.register.Held;
import fr.acteurs.application.register.Holder;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the subjects that an edition names for the first time although the last one had them under another key: the
 * person in the same function and term whose former key is gone, be it in another body or written otherwise, and the body
 * of the same kind and name, or under another SIREN. A few of them are life; many are a register that was numbered anew.
 */
final class Renumbered {

    private static final HashFunction HASH = Hashing.murmur3_128();

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final Set<Long> founded = new HashSet<>();
    private final Set<Long> left = new HashSet<>();
    private long count;

    long count() {
        return count;
    }

    /**
     * A place that is named for the first time.
     *
     * @param person who takes it, when it is somebody known
     * @param held what the person holds elsewhere; nothing when nobody known was found
     * @param around who holds a place in the same body
     */
    void seat(Seated seated, Optional<PersonId> person, List<Held> held, List<Holder> around) {
        boolean moved = held.stream().anyMatch(one -> !one.listed() && isSamePlace(seated, one.mandate()));
        boolean hasLeft = person.map(one -> print(one, seated.function(), seated.term()))
                .filter(left::contains)
                .isPresent();
        if (moved || hasLeft || around.stream().anyMatch(holder -> isLeftBehind(seated, holder))) {
            count++;
        }
    }

    /** Somebody else has the place by this edition; who had it may come back under another key further down. */
    void left(Mandate mandate) {
        left.add(print(mandate.person(), mandate.function(), Optional.ofNullable(mandate.term())));
    }

    private static long print(PersonId person, FunctionCode function, Optional<Term> term) {
        return hash(person + "|" + function + "|" + term.map(Term::label).orElse(""));
    }

    private static boolean isLeftBehind(Seated seated, Holder holder) {
        return !holder.listed()
                && isSamePlace(seated, holder.mandate())
                && isAlike(seated.facts(), holder.observation().facts());
    }

    private static boolean isSamePlace(Seated seated, Mandate mandate) {
        return mandate.function().equals(seated.function())
                && Optional.ofNullable(mandate.term())
                        .map(Term::label)
                        .equals(seated.term().map(Term::label));
    }

    /** One and the same name, or one birth date and a word of the name in common: the rest was written otherwise. */
    private static boolean isAlike(Facts one, Facts other) {
        return name(one).equals(name(other))
                || (isBornWith(one, other) && !Collections.disjoint(words(name(one)), words(name(other))));
    }

    private static boolean isBornWith(Facts one, Facts other) {
        return one.get(Field.BIRTH_DATE).isPresent()
                && one.get(Field.BIRTH_DATE).equals(other.get(Field.BIRTH_DATE));
    }

    private static List<String> words(NameKey name) {
        return WORDS.splitToList(name.surname() + " " + name.givenName());
    }

    private static NameKey name(Facts facts) {
        return NameKey.of(
                facts.get(Field.SURNAME).orElse(""), facts.get(Field.GIVEN_NAME).orElse(""));
    }

    /** A body that has the number of another legal person by now, and no movement tells why. */
    void replaced() {
        count++;
    }

    /** A body that is named for the first time. */
    void founded(Facts body) {
        founded.add(print(body));
    }

    /** A body that the edition names no more. */
    void gone(StoredObservation body) {
        if (!founded.isEmpty() && founded.contains(print(body.facts()))) {
            count++;
        }
    }

    private static long print(Facts body) {
        return hash(body.get(Field.KIND).orElse("") + "|"
                + Folding.fold(body.get(Field.NAME).orElse("")));
    }

    private static long hash(String text) {
        return HASH.hashString(text, StandardCharsets.UTF_8).asLong();
    }
}
