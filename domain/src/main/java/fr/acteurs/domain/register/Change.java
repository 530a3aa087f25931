package fr.acteurs.domain.register;

import java.util.Optional;
import java.util.Set;

/**
 * One line of the journal: a subject of the register that moved, and how. Values are not in it, only which fields.
 *
 * @param id identifier of the body ({@code O-}), person ({@code P-}) or function ({@code F-})
 * @param fields the fields that moved; of a new subject, none
 */
public record Change(String id, Kind kind, Optional<Motive> motive, Set<String> fields) {

    /** What happened to the subject. */
    public enum Kind {
        CREATED,
        MODIFIED,
        ENDED
    }

    public Change {
        fields = Set.copyOf(fields);
    }

    public static Change created(Object id) {
        return new Change(id.toString(), Kind.CREATED, Optional.empty(), Set.of());
    }

    public static Change modified(Object id, Set<String> fields) {
        return new Change(id.toString(), Kind.MODIFIED, Optional.empty(), fields);
    }

    public static Change ended(Object id, Motive motive) {
        return new Change(id.toString(), Kind.ENDED, Optional.of(motive), Set.of());
    }
}
