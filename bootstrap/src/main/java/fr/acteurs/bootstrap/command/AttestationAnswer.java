package fr.acteurs.bootstrap.command;

import fr.acteurs.application.trace.TraceProof;
import fr.acteurs.application.trace.TraceProof.Verdict;
import fr.acteurs.domain.trace.Certificate;
import fr.acteurs.domain.trace.HalfYear;
import fr.acteurs.domain.trace.TraceCalendar;
import fr.acteurs.domain.trace.TraceTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the client gets of each half-year: that its agents' traces were purged, how much, and how old they were. In French. */
final class AttestationAnswer {

    private final HalfYear half;
    private final TraceProof proof;
    private final List<Certificate> certificates;

    private AttestationAnswer(HalfYear half, TraceProof proof) {
        this.half = half;
        this.proof = proof;
        this.certificates = proof.certificates().stream()
                .filter(certificate -> half.contains(certificate.droppedAt()))
                .toList();
    }

    static Answer of(HalfYear half, TraceProof proof) {
        AttestationAnswer attestation = new AttestationAnswer(half, proof);
        return new Answer(attestation.status(), attestation.lines(), attestation.json());
    }

    /** An attestation of nothing, or of a chain that does not hold, attests nothing. */
    private int status() {
        return certificates.isEmpty() || proof.verdict() == Verdict.BROKEN ? ExitStatus.REFUSED : ExitStatus.DONE;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Attestation de purge des traces de connexion, de consultation et d'extraction");
        lines.add("période                  du " + half.from() + " au " + half.to());
        if (certificates.isEmpty()) {
            lines.add("AUCUNE PURGE n'est certifiée pour cette période");
            return lines;
        }
        lines.add("durée de conservation    " + last().stamp().days() + " jours (plafond du marché : six mois)");
        lines.add("jours de purge           " + purgeDays());
        lines.add("journées détruites       " + destroyed().count());
        lines.add("traces détruites         " + rows());
        lines.add("âge le plus grand        " + text(oldestBefore()) + " à la destruction, " + text(oldestAfter())
                + " après purge");
        lines.add("certificats              " + certificates.get(0).number() + " à " + last().number());
        lines.add("empreinte du dernier     " + last().hash());
        lines.add(
                "chaîne des certificats   " + (proof.faults().isEmpty() ? "entière" : "ROMPUE : acteurs traces proof"));
        return lines;
    }

    private static String text(Optional<Long> age) {
        return age.map(days -> days + " jours").orElse("aucune");
    }

    private Certificate last() {
        return certificates.get(certificates.size() - 1);
    }

    private long purgeDays() {
        return certificates.stream()
                .map(certificate -> TraceCalendar.civilDayOf(certificate.droppedAt()))
                .distinct()
                .count();
    }

    private Stream<Certificate> destroyed() {
        return certificates.stream().filter(certificate -> certificate.dropped().day() != null);
    }

    private long rows() {
        return certificates.stream()
                .mapToLong(certificate -> certificate.dropped().rows())
                .sum();
    }

    private Optional<Long> oldestBefore() {
        return destroyed()
                .map(certificate -> TraceTerm.age(
                        Objects.requireNonNull(certificate.dropped().day()), certificate.droppedAt()))
                .max(Long::compare);
    }

    /** Of each purge the last certificate counts: what is left while it goes on is not what it leaves. */
    private Optional<Long> oldestAfter() {
        Map<LocalDate, Certificate> lasts = new LinkedHashMap<>();
        certificates.forEach(certificate -> lasts.put(TraceCalendar.dayOf(certificate.droppedAt()), certificate));
        return lasts.values().stream()
                .flatMap(certificate -> Stream.ofNullable(certificate.dropped().oldestLeft())
                        .map(day -> TraceTerm.age(day, certificate.droppedAt())))
                .max(Long::compare);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", half.from().toString());
        json.put("to", half.to().toString());
        json.put("purgeDays", purgeDays());
        json.put("daysDestroyed", destroyed().count());
        json.put("tracesDestroyed", rows());
        json.put("oldestBefore", oldestBefore().orElse(null));
        json.put("oldestAfter", oldestAfter().orElse(null));
        json.put("chainFaults", proof.faults());
        json.put("certificates", certificates.stream().map(TraceAnswers::json).toList());
        return json;
    }
}
