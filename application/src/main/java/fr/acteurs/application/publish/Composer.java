package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.publish.Sealing.Touched;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.feed.RedirectionFeed;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.register.Redirection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the lines of one delivery: what the policy releases of the segments that are due. */
final class Composer {

    private final Channel channel;
    private final ReleasePolicy policy;
    private final Sealing sealing;
    private final Lines lines;

    Composer(Channel channel, ReleasePolicy policy, Sealing sealing, Spool.Draft draft, Progress progress) {
        this.channel = channel;
        this.policy = policy;
        this.sealing = sealing;
        this.lines = new Lines(draft, progress);
    }

    /** All that the client may hold, every line created: the delta from nothing. Functions come before bodies: their sectors do. */
    void complete() {
        ProfileLines rows = rows(true);
        sealing.contacts(contact -> rows.contact(new Touched<>(contact, Optional.empty())));
        sealing.organisations(body -> rows.organisation(new Touched<>(body, Optional.empty())));
        if (rows.hasPersons()) {
            sealing.persons(rows::person);
        }
        sealing.redirectionsAfter(0, this::redirection);
    }

    /** What moved since the client was last told. */
    void delta(Timetable timetable) {
        ProfileLines rows = rows(false);
        long since = timetable.since();
        sealing.movedContacts(since, contact -> {
            if (!timetable.waits(segments(contact.subject()))) {
                rows.contact(contact);
            }
        });
        sealing.movedOrganisations(since, body -> {
            if (!timetable.waits(segments(body.subject()))) {
                rows.organisation(body);
            }
        });
        if (rows.hasPersons()) {
            sealing.movedPersons(since, timetable.untoldSince(), person -> {
                if (!waits(person, timetable)) {
                    rows.person(person);
                }
            });
        }
        sealing.redirectionsAfter(sealing.watermark(), this::redirection);
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

    private void redirection(Redirection redirection) {
        lines.event(RedirectionFeed.SCHEMA, redirection);
    }
}
