package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.ChannelCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The reference {@link ObjectionNotices}: the months of a ledger in memory. */
record MemoryObjectionNotices(MemoryLedger ledger) implements ObjectionNotices {

    @Override
    public List<ObjectionMonth> months(ChannelCode channel) {
        return ledger.months(channel).values().stream()
                .map(MemoryChannel.Settled::month)
                .toList();
    }

    @Override
    public List<ObjectionNotice> all(ChannelCode channel) {
        return ledger.months(channel).values().stream()
                .flatMap(settled -> settled.notice().stream())
                .toList();
    }

    @Override
    public void sent(ChannelCode channel, YearMonth month, ObjectionNotice.Sent how) {
        put(
                channel,
                all(channel).stream()
                        .filter(one -> one.month().equals(month))
                        .map(one -> new ObjectionNotice(month, one.mail(), Optional.of(how), Optional.empty()))
                        .findFirst()
                        .orElseThrow());
    }

    @Override
    public boolean acknowledged(ChannelCode channel, YearMonth month, ObjectionNotice.Acknowledged how) {
        Optional<ObjectionNotice> known = all(channel).stream()
                .filter(one -> one.month().equals(month) && one.sent().isPresent())
                .map(one -> new ObjectionNotice(month, one.mail(), one.sent(), Optional.of(how)))
                .findFirst();
        known.ifPresent(one -> put(channel, one));
        return known.isPresent();
    }

    private void put(ChannelCode channel, ObjectionNotice notice) {
        ledger.months(channel)
                .computeIfPresent(
                        notice.month(),
                        (month, was) -> new MemoryChannel.Settled(was.month(), Optional.of(notice), was.seen()));
    }
}
