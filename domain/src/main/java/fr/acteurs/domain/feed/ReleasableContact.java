package fr.acteurs.domain.feed;

import java.util.Set;

/** A contact that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableContact {

    private final Contact contact;
    private final Set<Integer> segments;
    private final boolean wished;

    ReleasableContact(Contact contact, Set<Integer> segments, boolean wished) {
        this.contact = contact;
        this.segments = segments;
        this.wished = wished;
    }

    Contact contact() {
        return contact;
    }

    Set<Integer> segments() {
        return segments;
    }

    boolean wished() {
        return wished;
    }
}
