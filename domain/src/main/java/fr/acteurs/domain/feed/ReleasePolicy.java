package fr.acteurs.domain.feed;

import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.Optional;
import java.util.Set;

/**
 * What may leave: the last decision before a row is written, the same for every output (tender 3.5).
 *
 * <p>Open bodies of a followed segment, and current functions in them. Contact data of persons (direct lines, mobile,
 * mailbox, own address) leaves only with a recorded consent; the register holds no consent yet, so those columns have
 * no value to give and {@code accord_*} says {@code N} (see {@link ContactFeed}).
 */
public final class ReleasePolicy {

    private final SegmentCatalogue segments;
    private final Functions functions;

    public ReleasePolicy(SegmentCatalogue segments, Functions functions) {
        this.segments = segments;
        this.functions = functions;
    }

    /** The version of the nomenclature by which functions are shown. */
    public String functionsVersion() {
        return functions.version();
    }

    /** The body as it may leave, or nothing when it may not. */
    public Optional<ReleasableOrganisation> release(Organisation organisation) {
        Set<Integer> numbers = segments.segmentsOf(organisation.entity());
        return organisation.entity().isOpen() && !numbers.isEmpty()
                ? Optional.of(new ReleasableOrganisation(organisation, numbers))
                : Optional.empty();
    }

    /** The contact as it may leave, or nothing when it may not. */
    public Optional<ReleasableContact> release(Contact contact) {
        boolean leaves = contact.mandate().isCurrent() && contact.entity().isOpen();
        return leaves ? followed(contact) : Optional.empty();
    }

    /** The ids of a body that leaves the feed, for its line of suppression. */
    public Withdrawal<ReleasableOrganisation> withdrawal(Organisation organisation) {
        return new Withdrawal<>(new ReleasableOrganisation(organisation, Set.of()));
    }

    /** The ids of a contact that leaves the feed, for its line of suppression. */
    public Withdrawal<ReleasableContact> withdrawal(Contact contact) {
        return new Withdrawal<>(new ReleasableContact(contact, functions, Set.of(), false));
    }

    private Optional<ReleasableContact> followed(Contact contact) {
        Set<Integer> numbers = segments.segmentsOf(contact.entity());
        boolean wished = segments.wishes(contact.entity(), contact.mandate().function());
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleasableContact(contact, functions, numbers, wished));
    }
}
