package fr.acteurs.domain.feed;

import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import java.util.OptionalInt;
import java.util.Set;

/** A contact that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableContact {

    private final Contact contact;
    private final Functions functions;
    private final Set<Integer> segments;
    private final boolean wished;

    ReleasableContact(Contact contact, Functions functions, Set<Integer> segments, boolean wished) {
        this.contact = contact;
        this.functions = functions;
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

    /** The function of the greatest honour in words, in the form for the holder's sex; empty when none is one. */
    String highestLabel() {
        String highest = contact.person().highest();
        return highest == null
                ? ""
                : functions.display(
                        FunctionCode.of(highest),
                        OptionalInt.empty(),
                        contact.person().sex());
    }

    /** Whether the holder is an elected official: only of them are birth date, birth place and party delivered. */
    boolean isElected() {
        return functions.isElective(contact.mandate().function());
    }

    Set<Integer> segments() {
        return segments;
    }

    boolean wished() {
        return wished;
    }
}
