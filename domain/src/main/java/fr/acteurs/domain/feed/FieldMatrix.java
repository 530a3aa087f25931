package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import fr.acteurs.domain.consent.Purpose;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of contacts each purpose needs (RGPD art. 5-1-c): whoever extracts for a purpose gets those and no other. What
 * is said of elected officials as persons is for the feed alone, and never for marketing (RGPD art. 9).
 *
 * @param columns for each purpose, names of columns of the file {@code CON}
 */
public record FieldMatrix(Map<Purpose, Set<String>> columns) {

    private static final Set<String> NEVER = ImmutableSet.of(
            "date_naissance", "lieu_naissance", "parti_politique", "groupe_politique", "blog", "reseaux_sociaux");

    /** @throws IllegalArgumentException when a purpose is missing, or a column unknown or not to be had; the message is French */
    public FieldMatrix {
        columns = Maps.immutableEnumMap(columns);
        require(
                columns.keySet().containsAll(Arrays.asList(Purpose.values())),
                "une liste pour chacun de " + Arrays.toString(Purpose.values()));
        columns.values().forEach(FieldMatrix::check);
    }

    private static void check(Set<String> named) {
        Set<String> unknown = Sets.difference(named, ImmutableSet.copyOf(ContactFeed.SCHEMA.names()));
        require(unknown.isEmpty(), "le fichier CON n'a pas de colonne " + unknown);
        Set<String> forbidden = Sets.intersection(named, NEVER);
        require(forbidden.isEmpty(), "aucune finalité ne donne " + forbidden);
    }

    private static void require(boolean sound, String wanted) {
        if (!sound) {
            throw new IllegalArgumentException(wanted);
        }
    }

    ColumnLimit of(Purpose purpose) {
        return new ColumnLimit(Optional.of(purpose), columns.getOrDefault(purpose, Set.of()));
    }
}
