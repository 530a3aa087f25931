package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.contract.ContractNotInForce;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Composes the delivery of a day and seals it under the next number: the number, its bytes, and what the client holds once it
 * is applied.
 */
final class DayDelivery {

    private final Channel channel;
    private final Spool spool;
    private final ReleasePolicy policy;
    private final LeakScanner scanner;
    private final InstantSource clock;
    private final Progress progress;

    DayDelivery(
            Channel channel,
            Spool spool,
            ReleasePolicy policy,
            LeakScanner scanner,
            InstantSource clock,
            Progress progress) {
        this.scanner = scanner;
        this.channel = channel;
        this.spool = spool;
        this.policy = policy;
        this.clock = clock;
        this.progress = progress;
    }

    /** What there is to say of the day's delivery before anything is sent. */
    record Sealed(SealedDelivery delivery, Optional<Manifest> manifest, String why, List<String> unfit) {}

    /**
     * A ledger that came back from a backup has forgotten deliveries that the client may hold: their numbers are not given
     * again, and the chain of manifests goes on from the last of them.
     */
    private void recover(Sealing sealing) {
        long last = sealing.last().map(one -> one.name().number()).orElse(0L);
        spool.after(channel.code(), last).forEach(lost -> sealing.sealAside(lost.in(DeliveryState.RECOVERED)));
    }

    /** What would be sealed. */
    record Rehearsed(Manifest manifest, String why, List<String> unfit) {}

    /** The delivery that was sealed on the day before, else the one that is sealed now. */
    Sealed seal(Sealing sealing, LocalDate date, DeliveryType wanted) {
        recover(sealing);
        return sealAnew(sealing, date, wanted);
    }

    private Sealed sealAnew(Sealing sealing, LocalDate date, DeliveryType wanted) {
        check(sealing, date);
        Choice choice = choose(sealing, date, wanted);
        return sealing.sealed(date, choice.type())
                .or(() -> saidAll(sealing, date, choice.type()))
                .map(before -> new Sealed(before, Optional.empty(), "", List.of()))
                .orElseGet(() -> made(sealing, date, choice));
    }

    /**
     * Takes back what was never visible, from that delivery on, and seals it anew under the same numbers: whoever objects
     * meanwhile is in none of it.
     */
    List<Sealed> revise(Sealing sealing, SealedDelivery from) {
        List<SealedDelivery> stale = sealing.unsent().stream()
                .filter(one -> one.name().number() >= from.name().number())
                .toList();
        stale.forEach(sealing::annul);
        return stale.stream().map(one -> anew(sealing, one.name())).toList();
    }

    private Sealed anew(Sealing sealing, DeliveryName stale) {
        return stale.type() == DeliveryType.O
                ? list(sealing, stale.date(), sealing.monthOf(stale.number()))
                : sealAnew(sealing, stale.date(), stale.type());
    }

    /** Seals the list of the oppositions of a month, whatever of them is told already. */
    Sealed list(Sealing sealing, LocalDate date, YearMonth month) {
        return made(sealing, date, new Choice(DeliveryType.O, sealing.last(), "", Optional.of(month)));
    }

    private Sealed made(Sealing sealing, LocalDate date, Choice choice) {
        Timetable timetable = timetable(sealing, date, choice.type());
        OppositionCheck check = check(sealing);
        try (Spool.Draft draft = draft(sealing, date, choice, check)) {
            Composed composed = composed(sealing, date, choice, draft, check, timetable);
            SealedDelivery delivery = SealedDelivery.of(composed.manifest(), draft.commit(composed.manifest()));
            enter(sealing, delivery, timetable);
            return new Sealed(delivery, Optional.of(composed.manifest()), choice.why(), composed.unfit());
        }
    }

    private void enter(Sealing sealing, SealedDelivery delivery, Timetable timetable) {
        if (delivery.name().type() == DeliveryType.O) {
            sealing.sealAside(delivery);
        } else {
            sealing.seal(delivery, Shape.of(channel, policy).text(), timetable.toldAfter(sealing.revision()));
        }
    }

    /** Shows what {@link #seal} would make, and leaves everything as it is. */
    Rehearsed rehearse(Sealing sealing, LocalDate date, DeliveryType wanted) {
        recover(sealing);
        check(sealing, date);
        Choice choice = choose(sealing, date, wanted);
        OppositionCheck check = check(sealing);
        try (Spool.Draft draft = draft(sealing, date, choice, check)) {
            Composed composed = composed(sealing, date, choice, draft, check, timetable(sealing, date, choice.type()));
            return new Rehearsed(composed.manifest(), choice.why(), composed.unfit());
        }
    }

    private OppositionCheck check(Sealing sealing) {
        return new OppositionCheck(scanner, sealing.suppressed());
    }

    private Spool.Draft draft(Sealing sealing, LocalDate date, Choice choice, OppositionCheck check) {
        return spool.draft(channel, name(sealing, date, choice.type()), choice.base(), check::watch);
    }

    /** What a draft has come to: its manifest, and rows that the last check kept back. */
    private record Composed(Manifest manifest, List<String> unfit) {}

    private Composed composed(
            Sealing sealing,
            LocalDate date,
            Choice choice,
            Spool.Draft draft,
            OppositionCheck check,
            Timetable timetable) {
        Instant frozenAt = clock.instant();
        Composer composer = compose(sealing, draft, choice, timetable);
        Map<FeedRole, Spool.Written> written = draft.finish();
        Manifest.Certificate certificate =
                check.certify(written.values().stream().map(Spool.Written::scan).toList());
        Manifest manifest = new DayManifest(channel, policy.functionsVersion(), sealing)
                .of(
                        name(sealing, date, choice.type()),
                        choice.month(),
                        written,
                        draft.keys(),
                        certificate,
                        timetable.due(),
                        frozenAt,
                        clock.instant());
        return new Composed(manifest, composer.unfit());
    }

    /**
     * An empty register would tell the client that nobody is left; a day gone by would break the order of days; by another
     * contract than that of the register, whole segments would be withdrawn.
     */
    private void check(Sealing sealing, LocalDate date) {
        ContractNotInForce.unless(sealing.standings(), policy.segments().standings());
        Optional<SealedDelivery> last = sealing.last();
        if (last.isEmpty() && sealing.revision() == 0) {
            throw new PublishRefused("Nothing was sealed: nothing was ingested; check --home");
        }
        last.filter(l -> date.isBefore(l.name().date())).ifPresent(later -> {
            throw new PublishRefused("Nothing was sealed: the business date " + date + " is before "
                    + later.name().date() + ", that of the last delivery " + later.name());
        });
    }

    /** A day whose last delivery told all that is known needs no empty delta after it. */
    private static Optional<SealedDelivery> saidAll(Sealing sealing, LocalDate date, DeliveryType type) {
        boolean unmoved = type == DeliveryType.J && sealing.revision() == sealing.watermark();
        return sealing.lastOfRows().filter(last -> unmoved && last.name().date().equals(date) && !isRecovered(last));
    }

    private static boolean isRecovered(SealedDelivery delivery) {
        return delivery.state() == DeliveryState.RECOVERED;
    }

    /**
     * What kind of delivery it is, what it starts from, and why when that was not what was asked.
     *
     * @param month whose oppositions it lists, and nothing else
     */
    private record Choice(DeliveryType type, Optional<SealedDelivery> base, String why, Optional<YearMonth> month) {

        static Choice complete(String why) {
            return new Choice(DeliveryType.C, Optional.empty(), why, Optional.empty());
        }
    }

    private Choice choose(Sealing sealing, LocalDate date, DeliveryType wanted) {
        Optional<SealedDelivery> last = sealing.last();
        if (last.isEmpty()) {
            return Choice.complete("complete: the first delivery of the channel");
        }
        refuseOtherAgreement(sealing, date, wanted);
        if (wanted == DeliveryType.C) {
            return Choice.complete("");
        }
        if (isRecovered(last.get())) {
            return Choice.complete(
                    "complete: the register came back from a backup that knows nothing of the deliveries up to "
                            + last.get().name());
        }
        if (!Shape.parse(sealing.shape())
                .columns()
                .equals(Shape.of(channel, policy).columns())) {
            return Choice.complete("complete: the columns of the channel have changed");
        }
        return spool.holdsState(last.get())
                ? new Choice(DeliveryType.J, last, "", Optional.empty())
                : Choice.complete("complete: the state after number "
                        + last.get().name().number() + " is not in the spool any more");
    }

    /** A contract that was not named must not send all of France to one region: somebody has to ask for it. */
    private void refuseOtherAgreement(Sealing sealing, LocalDate date, DeliveryType wanted) {
        String former = Shape.parse(sealing.shape()).agreement();
        boolean isAsked =
                wanted == DeliveryType.C && sealing.sealed(date, DeliveryType.C).isEmpty();
        boolean isKnown = !sealing.shape().isEmpty();
        if (isKnown && !former.equals(channel.agreement()) && !isAsked) {
            throw new PublishRefused("Nothing was sealed: the channel " + channel.code()
                    + " has another profile or other limits than in its last delivery (" + former
                    + "). Name the contract in force by --contract; if it has changed, begin anew by: acteurs publish"
                    + " --channel " + channel.code() + " --complete" + againOn(sealing, date));
        }
    }

    /** A day has one complete delivery. */
    private static String againOn(Sealing sealing, LocalDate date) {
        return sealing.sealed(date, DeliveryType.C).isPresent()
                ? ", on a later day: the complete delivery of " + date + " is sealed"
                : "";
    }

    private Timetable timetable(Sealing sealing, LocalDate date, DeliveryType type) {
        Set<Integer> all = policy.segments().numbers();
        Set<Integer> due = due(sealing, date, type);
        boolean regrouped = !Shape.parse(sealing.shape())
                .segments()
                .equals(policy.segments().membership());
        return new Timetable(all, due, sealing.told(), sealing.watermark(), regrouped);
    }

    /** A complete delivery speaks of every segment, whatever its due dates: the client begins anew. */
    private Set<Integer> due(Sealing sealing, LocalDate date, DeliveryType type) {
        SegmentCatalogue segments = policy.segments();
        return switch (type) {
            case C -> segments.numbers();
            case J ->
                segments.dueBetween(sealing.lastOfRows().orElseThrow().name().date(), date);
            case O -> Set.of();
        };
    }

    private Composer compose(Sealing sealing, Spool.Draft draft, Choice choice, Timetable timetable) {
        Composer composer = new Composer(channel, policy, sealing, draft, progress);
        switch (choice.type()) {
            case C -> composer.complete();
            case J -> composer.delta(timetable);
            case O -> composer.objectionsOf(choice.month().orElseThrow());
        }
        return composer;
    }

    private static DeliveryName name(Sealing sealing, LocalDate date, DeliveryType type) {
        long number = sealing.last().map(last -> last.name().number()).orElse(0L) + 1;
        return new DeliveryName(type, date, number, sealing.nextRevision(number));
    }
}
