package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.publish.Sealing.Touched;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Movement;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.feed.Withdrawal;
import fr.acteurs.domain.register.Motive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the lines of one delivery: what the policy releases, as created, modified or suppressed. */
final class Composer {

    private final ReleasePolicy policy;
    private final Sealing sealing;
    private final Spool.Draft draft;
    private final Progress progress;
    private final List<String> unfit = new ArrayList<>();
    private long lines;

    Composer(ReleasePolicy policy, Sealing sealing, Spool.Draft draft, Progress progress) {
        this.policy = policy;
        this.sealing = sealing;
        this.draft = draft;
        this.progress = progress;
    }

    /** All that the client may hold, every line created: the delta from nothing. */
    void complete() {
        sealing.forgetPublished();
        sealing.organisations(o -> organisation(new Touched<>(o, false, Optional.empty())));
        sealing.contacts(c -> contact(new Touched<>(c, false, Optional.empty())));
    }

    /** What moved since the client was last told. */
    void delta() {
        sealing.movedOrganisations(this::organisation);
        sealing.movedContacts(this::contact);
    }

    /** Rows that the last check kept back: id and column. */
    List<String> unfit() {
        return unfit;
    }

    private void organisation(Touched<Organisation> touched) {
        Organisation subject = touched.subject();
        Row row = new Row(subject.entity().id().value(), subject.version(), touched.known(), motive(touched));
        put(OrganisationFeed.SCHEMA, row, policy.release(subject), policy.withdrawal(subject));
    }

    private void contact(Touched<Contact> touched) {
        Contact subject = touched.subject();
        Row row = new Row(subject.mandate().id().value(), subject.version(), touched.known(), motive(touched));
        put(ContactFeed.SCHEMA, row, policy.release(subject), policy.withdrawal(subject));
    }

    /** What is known of a row whatever its columns: its id and version, and whether the client holds it. */
    private record Row(String id, long version, boolean known, String motive) {}

    private <T> void put(FeedSchema<T> schema, Row row, Optional<T> released, Withdrawal<T> withdrawn) {
        if (released.isPresent()) {
            keep(schema, row, released.get());
        } else if (row.known()) {
            write(schema.role(), Movement.S, row.motive(), row, schema.suppressed(withdrawn));
            sealing.published(schema.role(), row.id(), false);
        }
    }

    /** A row that is not fit to leave stays with us; the client keeps the one it has. */
    private <T> void keep(FeedSchema<T> schema, Row row, T released) {
        Optional<String> fault = schema.fault(released);
        if (fault.isPresent()) {
            unfit.add(row.id() + " " + fault.get());
            return;
        }
        write(schema.role(), row.known() ? Movement.M : Movement.C, "", row, schema.canonical(released));
        if (!row.known()) {
            sealing.published(schema.role(), row.id(), true);
        }
    }

    private void write(FeedRole role, Movement movement, String motive, Row row, String canonical) {
        draft.line(role, movement, motive, row.id(), row.version(), canonical);
        progress.report("compose", ++lines);
    }

    private static String motive(Touched<?> touched) {
        return touched.motive().orElse(Motive.SORTIE_PERIMETRE).name();
    }
}
