package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.ContactChannel;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Purpose;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.EntityId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns a row may fill, and by which agreements: all of them for the feed, or those that one purpose needs.
 *
 * @param purpose empty for the feed
 * @param columns of the purpose, beside identifiers
 */
record ColumnLimit(Optional<Purpose> purpose, Set<String> columns) {

    /** The feed: every column, by whichever agreement opens it. */
    static final ColumnLimit NONE = new ColumnLimit(Optional.empty(), Set.of());

    boolean shows(String column) {
        return purpose.isEmpty() || columns.contains(column);
    }

    /** Whether a row of the person in that body may leave: for a purpose, whoever has agreed to a use of it there. */
    boolean lets(Permission permission, EntityId body) {
        return purpose.isEmpty() || uses().anyMatch(use -> permission.allows(use, body));
    }

    /** Whether they may be reached by the channel. */
    boolean opens(Permission permission, ContactChannel channel, EntityId body) {
        return purpose.isEmpty()
                ? permission.opens(channel, body)
                : uses().anyMatch(use -> use.channel() == channel && permission.allows(use, body));
    }

    private Stream<Use> uses() {
        return Arrays.stream(Use.values()).filter(use -> purpose.equals(Optional.of(use.purpose())));
    }
}
