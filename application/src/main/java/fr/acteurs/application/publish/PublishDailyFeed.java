package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.HandOver;
import fr.acteurs.application.deliver.ReadAnswers;
import fr.acteurs.application.deliver.Receipt;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Manifest.Status;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the day's delivery of a channel: composes it, seals it under the next number, hands it over. One delivery for
 * each business date and type; asked again, it only sends what is not visible yet. An empty day delivers too.
 */
public final class PublishDailyFeed {

    /** What becomes of a delivery in quarantine, which holds back all that come after it. */
    public enum Quarantine {
        /** It stays there. */
        STAYS,
        /** An operator has removed the other bytes: it is tried again. */
        IS_TRIED_AGAIN
    }

    private static final String COMMUNES = "cog-communes/communes";

    private final Ledger ledger;
    private final Spool spool;
    private final ReadAnswers answers;
    private final HandOver handOver;
    private final ReleasePolicy policy;
    private final InstantSource clock;
    private final Progress progress;

    public PublishDailyFeed(
            Ledger ledger,
            Spool spool,
            ReadAnswers answers,
            HandOver handOver,
            ReleasePolicy policy,
            InstantSource clock,
            Progress progress) {
        this.ledger = ledger;
        this.spool = spool;
        this.answers = answers;
        this.handOver = handOver;
        this.policy = policy;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Seals the day's delivery, reads what the receiver answered to earlier ones, and sends all that is sealed and not
     * visible. What is sealed never waits for the far side.
     *
     * @param wanted complete or delta; a delta becomes complete when nothing was delivered yet or the client's state
     *     is not at hand
     * @throws DeliveryFailure when it was sealed and could not be handed over, or another is just sending on the channel;
     *     the message names what waits
     * @throws PublishRefused when nothing was ever ingested, or the day is before that of the last delivery
     */
    public PublishOutcome.Published publish(
            ChannelCode channel, LocalDate date, DeliveryType wanted, Quarantine quarantine) {
        Sealed sealed = ledger.sealing(channel, sealing -> seal(channel, sealing, date, wanted));
        try {
            return published(channel, sealed, quarantine);
        } catch (DeliveryFailure failure) {
            throw failure.leaving(waiting(channel));
        }
    }

    private PublishOutcome.Published published(ChannelCode channel, Sealed sealed, Quarantine quarantine) {
        Exchanged exchanged = ledger.sending(
                        channel, () -> new Exchanged(answers.read(channel), send(channel, quarantine)))
                .orElseThrow(this::busy);
        List<Receipt> sent = exchanged.sent();
        return new PublishOutcome.Published(
                sealed.delivery(),
                sealed.manifest(),
                sealed.why(),
                sealed.unfit(),
                handOver.address(),
                exchanged.answers(),
                sent,
                sent.isEmpty() && handOver.shows(sealed.delivery()));
    }

    /** What came back from the far side, and what went there. */
    private record Exchanged(List<AnswerOutcome> answers, List<Receipt> sent) {}

    /** Two at once would take each other's temporary files for what a crash left. */
    private DeliveryFailure busy() {
        return new DeliveryFailure(
                DeliveryFailure.Kind.TRANSIENT,
                "Cannot send to " + handOver.address()
                        + ": another publish is sending there; publish again when that one" + " has ended.");
    }

    private List<DeliveryName> waiting(ChannelCode channel) {
        return ledger.unsent(channel).stream().map(SealedDelivery::name).toList();
    }

    /** Shows what {@link #publish} would seal, and leaves everything as it is. */
    public PublishOutcome.Rehearsed rehearse(ChannelCode channel, LocalDate date, DeliveryType wanted) {
        return ledger.rehearsing(channel, sealing -> {
            check(sealing, date);
            Choice choice = choose(sealing, wanted);
            DeliveryName name = name(sealing, date, choice.type());
            try (Spool.Draft draft = spool.draft(channel, name, choice.base())) {
                Composer composer = compose(sealing, draft, choice);
                Manifest manifest = manifest(channel, sealing, name, draft.finish(), clock.instant());
                return new PublishOutcome.Rehearsed(manifest, choice.why(), composer.unfit());
            }
        });
    }

    /** What there is to say of the day's delivery before anything is sent. */
    private record Sealed(SealedDelivery delivery, Optional<Manifest> manifest, String why, List<String> unfit) {}

    private Sealed seal(ChannelCode channel, Sealing sealing, LocalDate date, DeliveryType wanted) {
        check(sealing, date);
        Choice choice = choose(sealing, wanted);
        Optional<SealedDelivery> before =
                sealing.sealed(date, choice.type()).or(() -> saidAll(sealing, date, choice.type()));
        if (before.isPresent()) {
            return new Sealed(before.get(), Optional.empty(), "", List.of());
        }
        Instant frozenAt = clock.instant();
        DeliveryName name = name(sealing, date, choice.type());
        try (Spool.Draft draft = spool.draft(channel, name, choice.base())) {
            Composer composer = compose(sealing, draft, choice);
            Manifest manifest = manifest(channel, sealing, name, draft.finish(), frozenAt);
            SealedDelivery delivery = sealed(manifest, draft.commit(manifest));
            sealing.seal(delivery);
            return new Sealed(delivery, Optional.of(manifest), choice.why(), composer.unfit());
        }
    }

    /** An empty register would tell the client that nobody is left; a day gone by would break the order of days. */
    private static void check(Sealing sealing, LocalDate date) {
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
        return sealing.last().filter(last -> unmoved && last.name().date().equals(date));
    }

    /** What kind of delivery it is, what it starts from, and why when that was not what was asked. */
    private record Choice(DeliveryType type, Optional<SealedDelivery> base, String why) {}

    private Choice choose(Sealing sealing, DeliveryType wanted) {
        Optional<SealedDelivery> last = sealing.last();
        if (wanted == DeliveryType.C) {
            return new Choice(DeliveryType.C, Optional.empty(), "");
        }
        if (last.isEmpty()) {
            return new Choice(DeliveryType.C, Optional.empty(), "complete: the first delivery of the channel");
        }
        return spool.holdsState(last.get())
                ? new Choice(DeliveryType.J, last, "")
                : new Choice(
                        DeliveryType.C,
                        Optional.empty(),
                        "complete: the state after number " + last.get().name().number()
                                + " is not in the spool any more");
    }

    private Composer compose(Sealing sealing, Spool.Draft draft, Choice choice) {
        Composer composer = new Composer(policy, sealing, draft, progress);
        if (choice.type() == DeliveryType.C) {
            composer.complete();
        } else {
            composer.delta();
        }
        return composer;
    }

    private static DeliveryName name(Sealing sealing, LocalDate date, DeliveryType type) {
        long number = sealing.last().map(last -> last.name().number()).orElse(0L) + 1;
        return new DeliveryName(type, date, number, 0);
    }

    private Manifest manifest(
            ChannelCode channel,
            Sealing sealing,
            DeliveryName name,
            Map<FeedRole, Spool.Written> written,
            Instant frozenAt) {
        Optional<SealedDelivery> last = sealing.last();
        List<Manifest.FeedFile> files = new ArrayList<>();
        Map<FeedRole, FeedState> states = new EnumMap<>(FeedRole.class);
        written.forEach((role, w) -> {
            files.add(w.file());
            w.stateAfter().ifPresent(state -> states.put(role, state));
        });
        boolean delta = name.type() == DeliveryType.J;
        List<Manifest.Barrier> barriers = sealing.barriers();
        List<Manifest.SourceState> sources = sealing.sources();
        return new Manifest(
                channel,
                name,
                delta ? last.map(l -> l.name().number()) : Optional.empty(),
                last.map(SealedDelivery::manifestSha256),
                covered(last, name.date()),
                frozenAt,
                clock.instant(),
                FeedSchema.VERSION,
                FeedDictionary.sha256(),
                files,
                states,
                sources,
                nomenclatures(sources),
                barriers,
                status(files, barriers));
    }

    /** The list of communes in force, and the functions by which contacts are shown. */
    private List<Manifest.Nomenclature> nomenclatures(List<Manifest.SourceState> sources) {
        Stream<Manifest.Nomenclature> places = sources.stream()
                .filter(source -> source.code().equals(COMMUNES) && source.rows() > 0)
                .map(source -> new Manifest.Nomenclature("COG", source.asOf().toString()));
        return Stream.concat(places, Stream.of(new Manifest.Nomenclature("FONCTIONS", policy.functionsVersion())))
                .toList();
    }

    /** The days since the last delivery: after a stop of three days, one delivery speaks for all of them. */
    private static List<LocalDate> covered(Optional<SealedDelivery> last, LocalDate date) {
        LocalDate from = last.map(l -> l.name().date().plusDays(1))
                .filter(d -> !d.isAfter(date))
                .orElse(date);
        LocalDate first = ChronoUnit.DAYS.between(from, date) > 31 ? date : from;
        return first.datesUntil(date.plusDays(1)).toList();
    }

    private static Status status(List<Manifest.FeedFile> files, List<Manifest.Barrier> barriers) {
        if (barriers.stream().anyMatch(Manifest.Barrier::holds)) {
            return Status.RETENU;
        }
        return files.stream().allMatch(file -> file.lines() == 0) ? Status.VIDE : Status.NORMAL;
    }

    private static SealedDelivery sealed(Manifest manifest, String manifestSha256) {
        List<String> names = new ArrayList<>(
                manifest.files().stream().map(Manifest.FeedFile::name).toList());
        names.add(manifest.name().manifest());
        names.add(manifest.name().go());
        return new SealedDelivery(
                manifest.channel(),
                manifest.name(),
                manifestSha256,
                names,
                manifest.stateAfter(),
                DeliveryState.SEALED);
    }

    /** In the order of the numbers; what cannot leave holds back what comes after it. */
    private List<Receipt> send(ChannelCode channel, Quarantine quarantine) {
        List<SealedDelivery> unsent = ledger.unsent(channel);
        List<Receipt> sent = new ArrayList<>();
        for (SealedDelivery delivery : unsent) {
            boolean waits = delivery.state() == DeliveryState.QUARANTINED && quarantine == Quarantine.STAYS;
            Receipt reached = waits ? new Receipt(delivery, false) : handOver(delivery, isHealed(delivery, unsent));
            sent.add(reached);
            if (reached.delivery().state() == DeliveryState.QUARANTINED) {
                return sent;
            }
        }
        return sent;
    }

    private Receipt handOver(SealedDelivery delivery, boolean healed) {
        Receipt reached = handOverOrSupersede(delivery, healed);
        ledger.mark(
                delivery.channel(), delivery.name().number(), reached.delivery().state());
        return reached;
    }

    private Receipt handOverOrSupersede(SealedDelivery delivery, boolean healed) {
        try {
            ledger.mark(delivery.channel(), delivery.name().number(), DeliveryState.SENDING);
            return handOver.deliver(delivery);
        } catch (SpoolDamaged lost) {
            if (healed) {
                return new Receipt(delivery.in(DeliveryState.SUPERSEDED), false);
            }
            throw lost;
        }
    }

    /** Whether a later complete delivery says all that this one says. */
    private static boolean isHealed(SealedDelivery delivery, List<SealedDelivery> unsent) {
        return unsent.stream()
                .anyMatch(later -> later.name().type() == DeliveryType.C
                        && later.name().number() > delivery.name().number());
    }
}
