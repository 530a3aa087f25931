package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.source.Ceiling;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.GateLimits;
import fr.acteurs.domain.source.Rates;
import fr.acteurs.domain.source.RowCounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The gates of one edition, in their order. What enough people have approved passes; the next gate is asked all the
 * same.
 */
final class Gates {

    private final RegisterTransaction transaction;
    private final IntakeRules rules;
    private final GateLimits limits;
    private final Edition edition;
    private final Optional<Edition> last;
    private final Optional<ElectionWindow> window;

    Gates(RegisterTransaction transaction, IntakeRules rules, Edition edition) {
        this.transaction = transaction;
        this.rules = rules;
        this.limits = rules.limits();
        this.edition = edition;
        this.last = transaction.lastEdition();
        this.window = rules.election(edition.source(), edition.asOf());
    }

    Optional<Edition> last() {
        return last;
    }

    Optional<ElectionWindow> window() {
        return window;
    }

    /** What can be said before any row is read. */
    Optional<Gate.Held> onFile() {
        return last.flatMap(l -> first(List.of(() -> vintageGate(l.asOf()), () -> sizeGate(l.bytes()))));
    }

    /** What the rows are like, whatever was there before. */
    Optional<Gate.Held> onRows(RowCounts rows, Dataset dataset) {
        return first(List.of(
                rows::lastLineGate,
                rows::raggedGate,
                rows::emptyGate,
                () -> last.flatMap(l -> rows.rowCountGate(shrink(dataset), dataset.growth(), l.rows()))));
    }

    /** What the rows are like side by side, and beside those of the last edition; what cannot be read is no empty cell. */
    Optional<Gate.Held> onComparison(RowCounts rows, Dataset dataset, Tally tally) {
        Optional<Rates> before = transaction.lastRates();
        Fill fill = tally.fill();
        if (fill.readsNothing() && before.isPresent()) {
            return Optional.empty();
        }
        Rates rates = fill.rates(transaction);
        transaction.keepRates(rates);
        return first(List.of(
                () -> rows.duplicateGate(tally.notices(), duplicates(dataset)),
                () -> rates.validityGate(before, limits.unreadable()),
                () -> before.flatMap(b -> rates.fillGate(b, limits.emptied()))));
    }

    private Ceiling duplicates(Dataset dataset) {
        return dataset.repeats()
                .map(share -> new Ceiling(limits.duplicates().handful(), share))
                .orElse(limits.duplicates());
    }

    /** What became of the register. */
    Optional<Gate.Held> onMerge(RowCounts rows, Tally tally) {
        return first(List.of(
                () -> rows.refusedGate(tally.notices()),
                () -> rows.renumberedGate(tally.renumbered().count(), limits.renumbered()),
                () -> new DeletionGate(transaction, rules.segments(), limits.deletions(), window)
                        .judge(tally.losses())));
    }

    private double shrink(Dataset dataset) {
        return window.map(w -> w.thresholds().fewerRows()).orElse(dataset.shrink());
    }

    /** An older word after a newer one would take the register back; a corrected file of the same day may come. */
    private Optional<Gate.Held> vintageGate(LocalDate lastAsOf) {
        return edition.asOf().isBefore(lastAsOf)
                ? Optional.of(Gate.VINTAGE.held(
                        "édition du " + edition.asOf() + ", la dernière prise en compte est du " + lastAsOf,
                        "pas avant le " + lastAsOf,
                        (double) ChronoUnit.DAYS.between(edition.asOf(), lastAsOf)))
                : Optional.empty();
    }

    private Optional<Gate.Held> sizeGate(long lastBytes) {
        long least = Math.round(lastBytes * limits.leastSize());
        return edition.bytes() < least
                ? Optional.of(Gate.SIZE.held(
                        edition.bytes() + " octets, " + lastBytes + " dans la dernière édition",
                        "au moins " + least,
                        (double) (lastBytes - edition.bytes()) / (lastBytes - least)))
                : Optional.empty();
    }

    private Optional<Gate.Held> first(List<Supplier<Optional<Gate.Held>>> gates) {
        return gates.stream()
                .flatMap(gate -> gate.get().stream())
                .filter(held -> !isApproved(held))
                .findFirst();
    }

    private boolean isApproved(Gate.Held held) {
        OptionalInt needed = limits.approvers(held);
        return needed.isPresent() && approvers(transaction.approvals(edition), held) >= needed.getAsInt();
    }

    /** How many different persons let the finding through. */
    static long approvers(List<Approval> approvals, Gate.Held held) {
        return approvals.stream()
                .filter(approval -> approval.covers(held))
                .map(Approval::person)
                .distinct()
                .count();
    }
}
