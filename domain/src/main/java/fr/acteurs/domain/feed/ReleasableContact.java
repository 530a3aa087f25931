package fr.acteurs.domain.feed;

import fr.acteurs.domain.mandate.Functions;
import java.util.OptionalInt;
import java.util.Set;

/** A contact that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableContact {

    private final Contact contact;
    private final Functions functions;
    private final Portrait portrait;
    private final Set<Integer> segments;
    private final boolean wished;

    ReleasableContact(Contact contact, Functions functions, Set<Integer> segments, boolean wished) {
        this.contact = contact;
        this.functions = functions;
        this.portrait = new Portrait(
                contact.person(), functions.isElective(contact.mandate().function()), functions);
        this.segments = segments;
        this.wished = wished;
    }

    Contact contact() {
        return contact;
    }

    /** The generic function in words, in the form for the holder's sex. */
    String functionLabel() {
        return functions.display(
                contact.mandate().function(),
                OptionalInt.empty(),
                contact.person().sex());
    }

    /** The holder, as this function lets them be shown. */
    Portrait portrait() {
        return portrait;
    }

    Set<Integer> segments() {
        return segments;
    }

    boolean wished() {
        return wished;
    }
}
