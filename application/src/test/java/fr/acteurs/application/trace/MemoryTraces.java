package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.Dropped;
import fr.acteurs.domain.trace.ExtractionCount;
import fr.acteurs.domain.trace.Request;
import fr.acteurs.domain.trace.Stamp;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceCalendar;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Traces in memory. */
public final class MemoryTraces implements Traces, TraceStore {

    private final TreeMap<LocalDate, List<Trace>> days = new TreeMap<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<ExtractionCount> counts = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @Override
    public Traces traces() {
        return this;
    }

    @Override
    public void moveTo(Instant moved) {
        this.now = moved;
    }

    @Override
    public Instant present() {
        return now;
    }

    @Override
    public void keep(Trace trace) {
        LocalDate day = TraceCalendar.dayOf(trace.at());
        for (int ahead = 0; ahead <= PurgeTraces.AHEAD; ahead++) {
            days.computeIfAbsent(day.plusDays(ahead), none -> new ArrayList<>());
        }
        days.get(day).add(trace);
        if (trace.deed().isCounted()) {
            count(trace, trace.deed().request());
        }
    }

    private void count(Trace trace, Request request) {
        var month = TraceCalendar.civilMonthOf(trace.at());
        var one = new ExtractionCount(month, request.template(), request.purpose(), 1);
        Optional<ExtractionCount> held =
                counts.stream().filter(count -> isOfTheSame(count, one)).findFirst();
        held.ifPresent(counts::remove);
        counts.add(new ExtractionCount(
                month,
                request.template(),
                request.purpose(),
                1 + held.map(ExtractionCount::number).orElse(0L)));
    }

    private static boolean isOfTheSame(ExtractionCount one, ExtractionCount other) {
        return one.month().equals(other.month())
                && one.template().equals(other.template())
                && one.purpose().equals(other.purpose());
    }

    private Stream<Trace> all() {
        return days.values().stream().flatMap(List::stream);
    }

    @Override
    public List<Trace> readable(TraceSearch search) {
        return all().filter(trace -> !trace.at().isBefore(TraceTerm.oldestReadable(now)))
                .filter(trace ->
                        !trace.at().isBefore(search.from()) && trace.at().isBefore(search.before()))
                .filter(trace -> search.of().isEmpty() || search.of().contains(trace.who()))
                .sorted(Comparator.comparing(Trace::at).reversed())
                .limit(search.most())
                .toList();
    }

    @Override
    public List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    @Override
    public Optional<Instant> newest() {
        return all().map(Trace::at).max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Certificate> drop(LocalDate day, Stamp stamp) {
        return Optional.ofNullable(days.remove(day)).map(gone -> certify(dropped(day, gone), stamp));
    }

    private Dropped dropped(LocalDate day, List<Trace> gone) {
        List<Instant> instants = gone.stream().map(Trace::at).sorted().toList();
        return new Dropped(
                day,
                gone.size(),
                instants.isEmpty() ? null : instants.get(0),
                instants.isEmpty() ? null : instants.get(instants.size() - 1),
                oldestLeft());
    }

    private LocalDate oldestLeft() {
        return days.isEmpty() ? null : days.firstKey();
    }

    @Override
    public Certificate certifyNothing(Stamp stamp) {
        return certify(Dropped.nothing(oldestLeft()), stamp);
    }

    private Certificate certify(Dropped dropped, Stamp stamp) {
        Certificate certificate = Certificate.after(lastCertificate(), dropped, stamp, now);
        certificates.add(certificate);
        return certificate;
    }

    @Override
    public List<Certificate> certificatesAfter(long number) {
        return certificates.stream()
                .filter(certificate -> certificate.number() > number)
                .toList();
    }

    @Override
    public Optional<Certificate> lastCertificate() {
        return certificates.isEmpty() ? Optional.empty() : Optional.of(certificates.get(certificates.size() - 1));
    }

    @Override
    public List<ExtractionCount> counts() {
        return counts.stream()
                .sorted(Comparator.comparing(ExtractionCount::month)
                        .thenComparing(count -> count.template().value())
                        .thenComparing(count -> count.purpose().value()))
                .toList();
    }
}
