package fr.acteurs.application.publish;

import fr.acteurs.application.Progress;
import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.HandOver;
import fr.acteurs.application.deliver.ReadAnswers;
import fr.acteurs.application.deliver.Receipt;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final ChannelCode channel;
    private final Ledger ledger;
    private final Spool spool;
    private final DayDelivery day;
    private final ReadAnswers answers;
    private final HandOver handOver;
    private final SettleMonths months;
    private final ObjectionMail mail;

    /**
     * @param channel on which it delivers
     * @param policy for all of France; the channel may be limited to a part
     * @param mail by which the client is told of the oppositions of a month that had few
     */
    public PublishDailyFeed(
            Channel channel,
            Ledger ledger,
            Spool spool,
            ReadAnswers answers,
            HandOver handOver,
            ReleasePolicy policy,
            LeakScanner scanner,
            ObjectionMail mail,
            InstantSource clock,
            Progress progress) {
        this.channel = channel.code();
        this.ledger = ledger;
        this.spool = spool;
        ReleasePolicy here = policy.within(channel.perimeter());
        this.day = new DayDelivery(channel, spool, here, scanner, clock, progress);
        this.months = new SettleMonths(channel.code(), day, here, mail);
        this.mail = mail;
        this.answers = answers;
        this.handOver = handOver;
    }

    /**
     * Seals the day's delivery, reads what the receiver answered to earlier ones, and sends all that is sealed and not
     * visible. What is sealed never waits for the far side. Of whom has objected since it was sealed nothing becomes visible:
     * the delivery is sealed anew under its number, in the next revision. Months that have ended are settled: see
     * {@link ObjectionMonth}.
     *
     * @param wanted complete ({@code C}) or delta ({@code J}); a delta becomes complete when nothing was delivered yet or the client's state
     *     is not at hand
     * @throws DeliveryFailure when it was sealed and could not be handed over, or another is just sending on the channel;
     *     the message names what waits
     * @throws PublishRefused when nothing was ever ingested, or the day is before that of the last delivery
     * @throws fr.acteurs.application.contract.ContractNotInForce when the register runs by another contract
     */
    public PublishOutcome.Published publish(LocalDate date, DeliveryType wanted, Quarantine quarantine) {
        checkRows(wanted);
        DayDelivery.Sealed sealed = ledger.sealing(channel, sealing -> day.seal(sealing, date, wanted));
        List<ObjectionMonth> ended = ledger.sealing(channel, sealing -> months.settle(sealing, date));
        try {
            return published(sealed, ended, quarantine);
        } catch (DeliveryFailure failure) {
            throw failure.leaving(waiting());
        }
    }

    private static void checkRows(DeliveryType wanted) {
        if (wanted == DeliveryType.O) {
            throw new IllegalArgumentException(
                    "A list of oppositions is made by itself when a month has ended; ask for J or C");
        }
    }

    private PublishOutcome.Published published(
            DayDelivery.Sealed sealed, List<ObjectionMonth> ended, Quarantine quarantine) {
        Exchanged exchanged =
                ledger.sending(channel, () -> exchange(quarantine)).orElseThrow(this::busy);
        List<Receipt> sent = exchanged.sent().receipts();
        DayDelivery.Sealed last = exchanged.sent().revised().orElse(sealed);
        return new PublishOutcome.Published(
                last.delivery(),
                last.manifest(),
                last.why(),
                last.unfit(),
                handOver.address(),
                exchanged.answers(),
                sent,
                sent.isEmpty() && handOver.shows(last.delivery()),
                ended,
                exchanged.mailed());
    }

    private Exchanged exchange(Quarantine quarantine) {
        return new Exchanged(answers.read(channel), send(quarantine), mail.send(channel));
    }

    /** What came back from the far side, and what went there. */
    private record Exchanged(List<AnswerOutcome> answers, Sent sent, ObjectionMail.Mailed mailed) {}

    /** What was handed over, and the last delivery of rows that had to be sealed anew before it could be. */
    private record Sent(List<Receipt> receipts, Optional<DayDelivery.Sealed> revised) {}

    /** Two at once would take each other's temporary files for what a crash left. */
    private DeliveryFailure busy() {
        return new DeliveryFailure(
                DeliveryFailure.Kind.TRANSIENT,
                "Cannot send to " + handOver.address()
                        + ": another publish is sending there; publish again when that one" + " has ended.");
    }

    private List<DeliveryName> waiting() {
        return ledger.unsent(channel).stream().map(SealedDelivery::name).toList();
    }

    /** Shows what {@link #publish} would seal, and leaves everything as it is. */
    public PublishOutcome.Rehearsed rehearse(LocalDate date, DeliveryType wanted) {
        checkRows(wanted);
        return ledger.rehearsing(channel, sealing -> {
            DayDelivery.Rehearsed seen = day.rehearse(sealing, date, wanted);
            return new PublishOutcome.Rehearsed(
                    seen.manifest(), seen.why(), seen.unfit(), months.rehearse(sealing, date));
        });
    }

    /** How the client was told of the oppositions of months that have ended, in their order. */
    public List<ObjectionMonth> months() {
        return mail.months(channel);
    }

    /** The mails among them, and how far they have come. */
    public List<ObjectionNotice> notices() {
        return mail.notices(channel);
    }

    /**
     * Notes that the client has the mail of that month.
     *
     * @param by who says so at the client's
     * @return whether such a mail was sent
     */
    public boolean acknowledge(YearMonth month, String by, LocalDate on) {
        return mail.acknowledge(channel, month, by, on);
    }

    /** All deliveries so far, in the order of their numbers. */
    public List<SealedDelivery> deliveries() {
        return ledger.all(channel);
    }

    /** Whoever objects after a delivery was sealed is in none that becomes visible: it is sealed anew first. */
    private Sent send(Quarantine quarantine) {
        List<Receipt> receipts = new ArrayList<>();
        List<DayDelivery.Sealed> revised = new ArrayList<>();
        for (Optional<SealedDelivery> stale = sendUntilStale(receipts, quarantine);
                stale.isPresent();
                stale = sendUntilStale(receipts, quarantine)) {
            revised.addAll(revise(stale.get()));
        }
        return new Sent(receipts, lastOfRows(revised));
    }

    private static Optional<DayDelivery.Sealed> lastOfRows(List<DayDelivery.Sealed> revised) {
        return revised.stream()
                .filter(one -> one.delivery().name().type() != DeliveryType.O)
                .reduce((earlier, later) -> later);
    }

    private List<DayDelivery.Sealed> revise(SealedDelivery stale) {
        handOver.withdraw(stale);
        return ledger.sealing(channel, sealing -> day.revise(sealing, stale));
    }

    /**
     * In the order of the numbers; what cannot leave holds back what comes after it.
     *
     * @return the first that must not leave as it was sealed
     */
    private Optional<SealedDelivery> sendUntilStale(List<Receipt> receipts, Quarantine quarantine) {
        List<SealedDelivery> unsent = ledger.unsent(channel);
        for (SealedDelivery delivery : unsent) {
            boolean waits = delivery.state() == DeliveryState.QUARANTINED && quarantine == Quarantine.STAYS;
            Receipt reached = waits ? new Receipt(delivery, false) : handOver(delivery, isHealed(delivery, unsent));
            if (reached.delivery().state() == DeliveryState.VOIDED) {
                return Optional.of(delivery);
            }
            receipts.add(reached);
            if (reached.delivery().state() == DeliveryState.QUARANTINED) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What must not leave any more is taken back where it is sealed anew, not here. */
    private Receipt handOver(SealedDelivery delivery, boolean healed) {
        Receipt reached = handOverOrSupersede(delivery, healed);
        DeliveryState state = reached.delivery().state();
        if (state != DeliveryState.VOIDED) {
            ledger.mark(delivery.channel(), delivery.name().number(), state);
        }
        return reached;
    }

    private Receipt handOverOrSupersede(SealedDelivery delivery, boolean healed) {
        try {
            spool.leaving(delivery);
            ledger.mark(delivery.channel(), delivery.name().number(), DeliveryState.SENDING);
            return handOver.deliver(delivery, () -> ledger.isOutdated(delivery));
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
