package fr.acteurs.application.deliver;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import fr.acteurs.application.deliver.AnswerOutcome.Acknowledged;
import fr.acteurs.application.deliver.AnswerOutcome.Healed;
import fr.acteurs.application.deliver.AnswerOutcome.Refused;
import fr.acteurs.application.deliver.AnswerOutcome.Unusable;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.receive.Answers;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads what the receiver answers in the folder where deliveries go, and notes it in the ledger. No answer is ever
 * needed: a receiver may give none. Files are only read, so that reading them again after a crash comes to the same.
 */
public final class ReadAnswers {

    private static final int LONGEST_DETAIL = 500;

    private final RemoteFolders folders;
    private final Ledger ledger;
    private final Answers answers;

    public ReadAnswers(RemoteFolders folders, Ledger ledger, Answers answers) {
        this.folders = folders;
        this.ledger = ledger;
        this.answers = answers;
    }

    /**
     * Reads the answers to deliveries that are visible or refused, in the order of their numbers, and names the files
     * that only look like answers. Where no answer is awaited, it does not connect.
     *
     * @throws DeliveryFailure when the transport failed
     */
    public List<AnswerOutcome> read(ChannelCode channel) {
        List<SealedDelivery> deliveries = ledger.all(channel);
        if (deliveries.stream().noneMatch(ReadAnswers::awaits)) {
            return List.of();
        }
        List<Answered> answered = new ArrayList<>();
        List<AnswerOutcome> unusable = new ArrayList<>();
        try (RemoteFolder folder = folders.open()) {
            SortedSet<String> there = answersIn(folder);
            AnswerFile file = new AnswerFile(folder, answers);
            for (SealedDelivery delivery : deliveries) {
                answer(delivery, there, file, unusable).ifPresent(answered::add);
            }
            there.forEach(name -> unusable.add(new Unusable(name, "no delivery of ours has that number")));
        }
        return settled(answered, lastApplied(deliveries, answered), unusable);
    }

    private static boolean awaits(SealedDelivery delivery) {
        return delivery.state() == DeliveryState.VISIBLE || delivery.state() == DeliveryState.NACKED;
    }

    private static SortedSet<String> answersIn(RemoteFolder folder) {
        SortedSet<String> names = new TreeSet<>();
        for (RemoteFolder.RemoteFile file : folder.list()) {
            if (DeliveryName.isAnswer(file.name())) {
                names.add(file.name());
            }
        }
        return names;
    }

    /** A delivery with the answer that it got. */
    private record Answered(SealedDelivery delivery, ReceiverAnswer answer) {

        DeliveryName name() {
            return delivery.name();
        }
    }

    /** A receiver that refused a delivery and applied it later has left both answers: to have applied it is final. */
    private static Optional<Answered> answer(
            SealedDelivery delivery, SortedSet<String> there, AnswerFile file, List<AnswerOutcome> unusable) {
        long number = delivery.name().number();
        Optional<Answered> answered = Optional.empty();
        for (String name : List.of(DeliveryName.acknowledgement(number), DeliveryName.refusal(number))) {
            if (there.remove(name) && awaits(delivery) && answered.isEmpty()) {
                answered = answer(delivery, name, file, unusable);
            }
        }
        return answered;
    }

    private static Optional<Answered> answer(
            SealedDelivery delivery, String name, AnswerFile file, List<AnswerOutcome> unusable) {
        try {
            return Optional.of(new Answered(delivery, file.read(name, delivery)));
        } catch (IllegalArgumentException unfit) {
            unusable.add(new Unusable(name, oneLine(String.valueOf(unfit.getMessage()))));
            return Optional.empty();
        }
    }

    private static Optional<DeliveryName> lastApplied(List<SealedDelivery> deliveries, List<Answered> answered) {
        Stream<DeliveryName> before = deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.ACKED)
                .map(SealedDelivery::name);
        Stream<DeliveryName> now = answered.stream()
                .filter(one -> one.answer().refusal().isEmpty())
                .map(Answered::name);
        return Stream.concat(before, now).max(Comparator.comparingLong(DeliveryName::number));
    }

    private List<AnswerOutcome> settled(
            List<Answered> answered, Optional<DeliveryName> applied, List<AnswerOutcome> unusable) {
        List<AnswerOutcome> outcomes = new ArrayList<>();
        for (Answered one : answered) {
            outcomes.add(one.answer()
                    .refusal()
                    .map(code -> refused(one, code, applied))
                    .orElseGet(() -> acknowledged(one)));
        }
        outcomes.addAll(unusable);
        return outcomes;
    }

    private AnswerOutcome acknowledged(Answered one) {
        mark(one, DeliveryState.ACKED);
        return new Acknowledged(one.name());
    }

    /** Whoever has applied a later delivery is past all that it refused before. */
    private AnswerOutcome refused(Answered one, NackCode code, Optional<DeliveryName> applied) {
        Optional<DeliveryName> healer =
                applied.filter(last -> last.number() > one.name().number());
        mark(one, healer.isPresent() ? DeliveryState.SUPERSEDED : DeliveryState.NACKED);
        return healer.<AnswerOutcome>map(by -> new Healed(one.name(), code, by))
                .orElseGet(
                        () -> new Refused(one.name(), code, oneLine(one.answer().detail())));
    }

    private void mark(Answered one, DeliveryState state) {
        ledger.mark(one.delivery().channel(), one.name().number(), state);
    }

    /** Words from outside, fit for a terminal. */
    private static String oneLine(String words) {
        return Ascii.truncate(CharMatcher.javaIsoControl().replaceFrom(words, ' '), LONGEST_DETAIL, "…");
    }
}
