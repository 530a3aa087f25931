package fr.acteurs.application.continuity;

import fr.acteurs.domain.source.SourceCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the previous provider's files are read: which of their columns means what. Declared in a file, no code.
 *
 * @param provider a name for the previous provider, under which the crosswalk is kept
 * @param organisations the file with one row for each body, if there is one
 * @param contacts the file with one row for each function, if there is one
 */
public record Mapping(SourceCode provider, Optional<Sheet> organisations, Optional<Sheet> contacts) {

    /**
     * One kind of file.
     *
     * @param columns their column of each meaning
     * @param dateFormat pattern of their dates, such as {@code dd/MM/yyyy}
     * @param communes the words of their column of kinds that say commune
     * @param compared their column for each column of our feed that a parallel run compares
     */
    public record Sheet(
            Map<Meaning, String> columns, String dateFormat, Set<String> communes, Map<String, String> compared) {

        public Sheet {
            columns = Map.copyOf(columns);
            communes = Set.copyOf(communes);
            compared = Map.copyOf(compared);
        }

        boolean has(Meaning meaning) {
            return columns.containsKey(meaning);
        }
    }

    /** Whether their functions have no identifiers, so that those of persons stand in for them. */
    boolean personsStandIn() {
        return contacts.filter(sheet -> !sheet.has(Meaning.FUNCTION_ID)).isPresent();
    }
}
