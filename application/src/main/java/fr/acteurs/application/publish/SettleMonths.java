package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.ObjectionMedium;
import fr.acteurs.domain.feed.DisclosedObjection;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the client once more of the oppositions of each month that has ended: many by a delivery, few by mail (tender 3.5). The
 * daily deliveries have told of each of them at once, whatever their number.
 */
final class SettleMonths {

    private final ChannelCode channel;
    private final DayDelivery day;
    private final ReleasePolicy policy;
    private final ObjectionMail mail;

    SettleMonths(ChannelCode channel, DayDelivery day, ReleasePolicy policy, ObjectionMail mail) {
        this.channel = channel;
        this.day = day;
        this.policy = policy;
        this.mail = mail;
    }

    /** Settles what has ended; a month that was settled before is not again. */
    List<ObjectionMonth> settle(Sealing sealing, LocalDate date) {
        return due(sealing, date).stream()
                .map(month -> settle(sealing, date, month))
                .toList();
    }

    /** What {@link #settle} would come to, as far as it can be told before. */
    List<ObjectionMonth> rehearse(Sealing sealing, LocalDate date) {
        return due(sealing, date).stream()
                .map(month -> month(month, objections(sealing, month).size(), Optional.empty()))
                .toList();
    }

    private static List<YearMonth> due(Sealing sealing, LocalDate date) {
        return MonthEnds.due(sealing.settledMonth(), sealing.firstDay(), date);
    }

    private ObjectionMonth settle(Sealing sealing, LocalDate date, YearMonth month) {
        List<DisclosedObjection> objections = objections(sealing, month);
        ObjectionMedium medium = mail.mediumFor(objections.size());
        Optional<Long> number = medium == ObjectionMedium.FILE
                ? Optional.of(day.list(sealing, date, month).delivery().name().number())
                : Optional.empty();
        ObjectionMonth settled = month(month, objections.size(), number);
        sealing.settle(
                settled,
                medium == ObjectionMedium.MAIL
                        ? Optional.of(mail.compose(channel, month, objections))
                        : Optional.empty());
        return settled;
    }

    private ObjectionMonth month(YearMonth month, int objections, Optional<Long> number) {
        return new ObjectionMonth(month, objections, mail.mediumFor(objections), number);
    }

    private List<DisclosedObjection> objections(Sealing sealing, YearMonth month) {
        List<DisclosedObjection> told = new ArrayList<>();
        sealing.objectionsOf(month, one -> policy.disclosed(one).ifPresent(told::add));
        return told;
    }
}
