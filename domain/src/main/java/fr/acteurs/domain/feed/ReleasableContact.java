package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.ContactChannel;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Functions;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableContact implements LimitedRow {

    private final Contact contact;
    private final Functions functions;
    private final Portrait portrait;
    private final Set<Integer> segments;
    private final boolean wished;
    private final ColumnLimit limit;

    ReleasableContact(Contact contact, Functions functions, Set<Integer> segments, boolean wished, ColumnLimit limit) {
        this.contact = contact;
        this.functions = functions;
        this.portrait = new Portrait(
                contact.person(), functions.isElective(contact.mandate().function()), functions, contact.permission());
        this.segments = segments;
        this.wished = wished;
        this.limit = limit;
    }

    @Override
    public ColumnLimit limit() {
        return limit;
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

    /** Whether the holder has agreed to that use of what they are reached by in this body. */
    boolean allows(Use use) {
        return contact.permission().allows(use, body());
    }

    /** Whether they have agreed to any offer by that. */
    boolean allowsOffers() {
        return contact.permission().allowsOffers(body());
    }

    /** When they last agreed to something here; nothing when they never did. */
    @Nullable
    LocalDate agreedOn() {
        return contact.permission().agreedOn(body()).orElse(null);
    }

    /** What the holder is reached by on that channel, as far as they let it be handed out; nothing is without their word. */
    DirectContact reached(ContactChannel channel) {
        return limit.opens(contact.permission(), channel, body())
                ? contact.mandate().assignment().reached()
                : DirectContact.NONE;
    }

    private EntityId body() {
        return contact.entity().id();
    }

    Set<Integer> segments() {
        return segments;
    }

    boolean wished() {
        return wished;
    }
}
