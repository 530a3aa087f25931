package fr.acteurs.application.retention;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.trace.PurgeOutcome;
import fr.acteurs.application.trace.PurgeTraces;
import fr.acteurs.application.trace.TraceKeys;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.domain.trace.Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Traces and their keys. Each day that goes has a certificate of its own, beside the traces; this one refers to them. */
public final class TraceHoldings implements Holdings {

    private final Traces traces;
    private final TraceKeys keys;
    private final PurgeTraces purge;

    public TraceHoldings(Traces traces, TraceKeys keys, PurgeTraces purge) {
        this.traces = traces;
        this.keys = keys;
        this.purge = purge;
    }

    @Override
    public Category category() {
        return Category.TRACES;
    }

    /** Days of traces, and the last days of months whose key exists. */
    @Override
    public Census census(Limit limit) {
        List<LocalDate> days = Stream.concat(
                        traces.days().stream(), keys.months().stream().map(month -> month.atEndOfMonth()))
                .toList();
        Gone over = Gone.of(days.stream().filter(limit::isOver).toList());
        return new Census(over.count(), over.oldest(), Gone.of(days).oldest(), Map.of());
    }

    @Override
    public Gone destroy(Order order) {
        PurgeOutcome outcome = purge.purge(order.confirmed());
        if (outcome instanceof PurgeOutcome.Withheld withheld) {
            throw new PurgeRefused(withheld.doubt().words());
        }
        return gone(((PurgeOutcome.Purged) outcome).certificates(), order);
    }

    /** What an earlier attempt certified that no entry refers to is told by this one. */
    private Gone gone(List<Certificate> made, Order order) {
        long first = made.get(0).number();
        long told = order.last()
                .map(PurgeCertificate::gone)
                .map(Gone::reference)
                .map(TraceHoldings::last)
                .orElse(0L);
        List<Certificate> all = traces.certificatesAfter(Math.min(told, first - 1));
        Gone days = Gone.of(all.stream()
                .filter(one -> one.dropped().day() != null)
                .map(one -> Objects.requireNonNull(one.dropped().day()))
                .toList());
        long rows = all.stream().mapToLong(one -> one.dropped().rows()).sum();
        return new Gone(rows, days.oldest(), days.newest(), reference(all));
    }

    private static String reference(List<Certificate> all) {
        return "certificats de traces " + all.get(0).number() + " à "
                + all.get(all.size() - 1).number();
    }

    private static long last(String reference) {
        return Long.parseLong(reference.substring(reference.lastIndexOf(' ') + 1));
    }
}
