package fr.acteurs.adapters.csv.scan;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a line of a data file speaks of somebody of whom nothing may leave. */
final class LineCheck {

    private static final String PERSON = "\"P-";
    private static final int ID = 28;
    private static final List<String> COLUMNS = List.of(
            "mouvement", "id_personne", "nom", "prenom", "date_naissance", "email_pro", "telephone_pro", "portable");

    private final SuppressionList suppressed;
    private final Set<String> persons;
    private final Set<String> others;
    private final Set<Trait.Kind> kinds;
    private final KeyedHashes hashes;
    private final Columns columns;

    LineCheck(String header, SuppressionList suppressed, KeyedHashes hashes) {
        this.suppressed = suppressed;
        this.persons = texts(suppressed.persons().keySet());
        this.others = texts(suppressed.others());
        this.kinds = EnumSet.noneOf(Trait.Kind.class);
        suppressed.hashes().keySet().stream().map(KeyedHash::kind).forEach(kinds::add);
        this.hashes = hashes;
        this.columns = Columns.of(header, COLUMNS);
    }

    private static Set<String> texts(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).collect(Collectors.toSet());
    }

    /** By what somebody is known whom the line speaks of, if it does. A line of suppression may have identifiers alone. */
    Optional<String> leak(String line) {
        boolean suppression = line.startsWith("\"S\";");
        return !suppression && namesSomebody(line) ? Optional.of("identifier") : byTrait(line);
    }

    private boolean namesSomebody(String line) {
        for (int at = line.indexOf(PERSON); at >= 0; at = line.indexOf(PERSON, at + ID)) {
            int from = at + 1;
            if (from + ID <= line.length() && persons.contains(line.substring(from, from + ID))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> byTrait(String line) {
        if (kinds.isEmpty() || !columns.has("id_personne")) {
            return Optional.empty();
        }
        columns.read(line);
        Set<Trait> traits = traits();
        boolean found = !traits.isEmpty()
                && !others.contains(columns.get("id_personne"))
                && suppressed.withholds(hashes.all(traits));
        return found ? Optional.of("name, number or address") : Optional.empty();
    }

    private Set<Trait> traits() {
        Traits traits = new Traits();
        if (kinds.contains(Trait.Kind.NAME_AND_BIRTH)) {
            traits.named(columns.get("nom"), columns.get("prenom"), columns.get("date_naissance"));
        }
        if (kinds.contains(Trait.Kind.EMAIL)) {
            traits.email(columns.get("email_pro"));
        }
        if (kinds.contains(Trait.Kind.PHONE)) {
            traits.phone(columns.get("telephone_pro")).phone(columns.get("portable"));
        }
        return traits.all();
    }
}
