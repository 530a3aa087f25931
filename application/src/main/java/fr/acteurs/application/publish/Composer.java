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
import fr.acteurs.domain.feed.PrintedRow;
import fr.acteurs.domain.feed.RedirectionFeed;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.feed.Withdrawal;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
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
        sealing.organisations(o -> organisation(new Touched<>(o, Optional.empty())));
        sealing.contacts(c -> contact(new Touched<>(c, Optional.empty())));
        sealing.redirectionsAfter(0, this::redirection);
    }

    /** What moved since the client was last told. */
    void delta() {
        sealing.movedOrganisations(this::organisation);
        sealing.movedContacts(this::contact);
        sealing.redirectionsAfter(sealing.watermark(), this::redirection);
    }

    /** Rows that the last check kept back: id and column. */
    List<String> unfit() {
        return unfit;
    }

    private void organisation(Touched<Organisation> touched) {
        Organisation subject = touched.subject();
        Row row = new Row(subject.entity().id().value(), subject.version(), motive(touched));
        put(OrganisationFeed.SCHEMA, row, policy.release(subject), policy.withdrawal(subject));
    }

    private void contact(Touched<Contact> touched) {
        Contact subject = touched.subject();
        Row row = new Row(subject.mandate().id().value(), subject.version(), motive(touched));
        put(ContactFeed.SCHEMA, row, policy.release(subject), policy.withdrawal(subject));
    }

    private void redirection(Redirection redirection) {
        if (!(RedirectionFeed.SCHEMA.print(redirection) instanceof PrintedRow.Canonical canonical)) {
            throw new IllegalStateException("Not an identifier that can leave: " + redirection);
        }
        draft.event(FeedRole.RED, canonical.line());
        progress.report("compose", ++lines);
    }

    /** What is known of a row whatever its columns. */
    private record Row(String id, long version, String motive) {}

    private <T> void put(FeedSchema<T> schema, Row row, Optional<T> released, Withdrawal<T> withdrawn) {
        if (released.isPresent()) {
            keep(schema, row, released.get());
        } else if (draft.holds(schema.role(), row.id())) {
            write(schema.role(), Movement.S, row.motive(), row, schema.suppressed(withdrawn));
        }
    }

    /** A row that is not fit to leave stays with us; the client keeps the one it has. */
    private <T> void keep(FeedSchema<T> schema, Row row, T released) {
        PrintedRow printed = schema.print(released);
        if (printed instanceof PrintedRow.Unfit kept) {
            unfit.add(row.id() + " " + kept.column());
        } else if (printed instanceof PrintedRow.Canonical canonical) {
            boolean held = draft.holds(schema.role(), row.id());
            write(schema.role(), held ? Movement.M : Movement.C, "", row, canonical.line());
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
