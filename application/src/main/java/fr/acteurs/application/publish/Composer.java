package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.publish.Sealing.Touched;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.feed.ObjectionFeed;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.feed.RedirectionFeed;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Redirection;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes the lines of one delivery: what the policy releases of the segments that are due. */
final class Composer {

    private final Channel channel;
    private final ReleasePolicy policy;
    private final Sealing sealing;
    private final Lines lines;
    private final Set<String> withheld;

    Composer(Channel channel, ReleasePolicy policy, Sealing sealing, Spool.Draft draft, Progress progress) {
        this.channel = channel;
        this.policy = policy;
        this.sealing = sealing;
        this.lines = new Lines(draft, progress);
        this.withheld = sealing.suppressed().persons().keySet().stream()
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }

    /** All that the client may hold, every line created: the delta from nothing. Functions come before bodies: their sectors do. */
    void complete() {
        ProfileLines rows = rows(true);
        sealing.contacts(contact -> rows.contact(Touched.now(contact)));
        sealing.organisations(body -> rows.organisation(Touched.now(body)));
        if (rows.hasPersons()) {
            sealing.persons(rows::person);
        }
        events(0);
    }

    /** What moved since the client was last told. */
    void delta(Timetable timetable) {
        ProfileLines rows = rows(false);
        long since = timetable.since();
        sealing.movedContacts(since, contact -> {
            if (contact.urgent() || !timetable.waits(segments(contact.subject()))) {
                rows.contact(contact);
            }
        });
        sealing.movedOrganisations(since, body -> {
            if (body.urgent() || !timetable.waits(segments(body.subject()))) {
                rows.organisation(body);
            }
        });
        if (rows.hasPersons()) {
            sealing.movedPersons(since, timetable.untoldSince(), person -> {
                if (person.urgent() || !waits(person.subject(), timetable)) {
                    rows.person(person.subject());
                }
            });
        }
        events(sealing.watermark());
    }

    /** Oppositions of a month once more, and nothing of the rows. */
    void objectionsOf(YearMonth month) {
        sealing.objectionsOf(month, this::objection);
    }

    private void events(long since) {
        sealing.objectionsAfter(since, this::objection);
        sealing.redirectionsAfter(since, this::redirection);
    }

    private ProfileLines rows(boolean complete) {
        return new ProfileLines(channel.profile(), policy, lines, complete, sealing.revision());
    }

    private Set<Integer> segments(Contact contact) {
        return policy.segments().segmentsOf(contact.entity());
    }

    private Set<Integer> segments(Organisation body) {
        return policy.segments().segmentsOf(body.entity());
    }

    /** Who has a function in a segment that is due comes at once; who has lost them all stays while one of them is to wait. */
    private boolean waits(Individual person, Timetable timetable) {
        List<Contact> shown = person.functions().stream()
                .filter(one -> policy.release(one).isPresent())
                .toList();
        return shown.isEmpty()
                ? person.functions().stream()
                        .anyMatch(one -> policy.covers(one.entity()) && timetable.waits(segments(one)))
                : shown.stream().allMatch(one -> timetable.waits(segments(one)));
    }

    /** Rows that the last check kept back: id and column. */
    List<String> unfit() {
        return lines.unfit();
    }

    /** The client is told of whoever has a function that it may know. */
    private void objection(Objection objection) {
        policy.disclosed(objection).ifPresent(told -> lines.event(ObjectionFeed.SCHEMA, told));
    }

    /** Of whom nothing may leave no identifier is told either, but that they objected. */
    private void redirection(Redirection redirection) {
        if (!withheld.contains(redirection.former()) && !withheld.contains(redirection.current())) {
            lines.event(RedirectionFeed.SCHEMA, redirection);
        }
    }
}
