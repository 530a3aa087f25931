package fr.acteurs.adapters.csv.scan;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a line of a data file speaks of somebody of whom nothing may leave. */
final class LineCheck {

    private static final String PERSON = "\"P-";
    private static final String SUPPRESSION = "\"S\";";
    private static final int ID = 28;

    private static final List<String> COLUMNS =
            List.of("id_personne", "nom", "prenom", "date_naissance", "email_pro", "telephone_pro", "portable");
    private static final int ID_PERSONNE = 0;
    private static final int NOM = 1;
    private static final int PRENOM = 2;
    private static final int DATE_NAISSANCE = 3;
    private static final int EMAIL_PRO = 4;
    private static final int TELEPHONE_PRO = 5;
    private static final int PORTABLE = 6;

    private final Set<String> persons;
    private final Set<String> others;
    private final Set<Trait.Kind> kinds;
    private final Predicate<Trait> isClosed;
    private final Columns columns;
    private String text = "";
    private int nextPerson;

    LineCheck(String header, SuppressionList suppressed, KeyedHashes hashes) {
        this.persons = texts(suppressed.persons().keySet());
        this.others = texts(suppressed.others());
        Set<KeyedHash> closed = suppressed.hashes().entrySet().stream()
                .filter(one -> suppressed.persons().containsKey(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.kinds = closed.stream().map(KeyedHash::kind).collect(Collectors.toSet());
        this.isClosed = hashes.among(closed);
        this.columns = Columns.of(header, COLUMNS);
    }

    private static Set<String> texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).collect(Collectors.toSet());
    }

    /** Goes on in another text. */
    void in(String lines) {
        text = lines;
        nextPerson = -1;
    }

    /**
     * By what somebody is known whom a line of the text speaks of, if it does; lines come in their order. A line of suppression
     * may have identifiers alone.
     */
    Optional<String> leak(int from, int to) {
        boolean suppression = text.startsWith(SUPPRESSION, from);
        return !suppression && namesSomebody(from, to) ? Optional.of("identifier") : byTrait(from, to);
    }

    private boolean namesSomebody(int from, int to) {
        for (int at = person(from); at + 1 + ID <= to; at = person(at + 1)) {
            if (persons.contains(text.substring(at + 1, at + 1 + ID))) {
                return true;
            }
        }
        return false;
    }

    /** Where the next identifier of a person is; it is looked for once, however many lines are before it. */
    private int person(int from) {
        if (nextPerson < from) {
            int found = text.indexOf(PERSON, from);
            nextPerson = found < 0 ? text.length() : found;
        }
        return nextPerson;
    }

    private Optional<String> byTrait(int from, int to) {
        if (kinds.isEmpty() || !columns.has(COLUMNS.get(ID_PERSONNE))) {
            return Optional.empty();
        }
        columns.read(text, from, to);
        return isSomebody() && !others.contains(columns.get(ID_PERSONNE))
                ? Optional.of("name, number or address")
                : Optional.empty();
    }

    private boolean isSomebody() {
        return isBorn() || isReached();
    }

    private boolean isBorn() {
        return kinds.contains(Trait.Kind.NAME_AND_BIRTH)
                && is(Traits.nameAndBirth(columns.get(NOM), columns.get(PRENOM), columns.get(DATE_NAISSANCE)));
    }

    private boolean isReached() {
        return is(Traits.ofEmail(columns.get(EMAIL_PRO)))
                || is(Traits.ofPhone(columns.get(TELEPHONE_PRO)))
                || is(Traits.ofPhone(columns.get(PORTABLE)));
    }

    private boolean is(Optional<Trait> trait) {
        return trait.filter(isClosed).isPresent();
    }
}
