package fr.acteurs.application.ingest;

import fr.acteurs.application.ingest.ApprovalOutcome.Standing;
import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.GateLimits;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a held edition through by the word of people: one of them, or two where the limit is passed by far. With enough
 * words the edition is read again from the archive; what was approved passes its gate, and whatever is worse by now or was
 * not seen before holds it again.
 */
public final class ApproveEdition {

    private final RegisterView view;
    private final Approvals approvals;
    private final Archive archive;
    private final IngestEdition ingest;
    private final Sources sources;
    private final GateLimits limits;

    public ApproveEdition(
            RegisterView view,
            Approvals approvals,
            Archive archive,
            IngestEdition ingest,
            Sources sources,
            GateLimits limits) {
        this.view = view;
        this.approvals = approvals;
        this.archive = archive;
        this.ingest = ingest;
        this.sources = sources;
        this.limits = limits;
    }

    /**
     * Notes the approval, and reads the edition when it is enough.
     *
     * @param edition as {@link Edition#name()} names it
     * @param today business date under which changes are journalled
     * @throws IllegalArgumentException when no edition of that name is known, or somebody or the reason is missing
     * @throws ApprovalRefused when it waits for nobody, nobody can judge it, or the same person has approved it
     */
    public ApprovalOutcome approve(String edition, String by, String reason, LocalDate today) {
        EditionLine line = waiting(edition);
        Path file = kept(line.edition());
        Approval approval = new Approval(finding(line), by, reason, today);
        Standing standing = standing(line, approval);
        approvals.add(line.edition(), approval);
        return standing.isEnough()
                ? new ApprovalOutcome.Read(standing, read(line.edition(), file, today))
                : new ApprovalOutcome.Waiting(standing);
    }

    /** Shows what {@link #approve} would do, and leaves everything as it is. */
    public ApprovalOutcome rehearse(String edition, String by, String reason, LocalDate today) {
        EditionLine line = waiting(edition);
        kept(line.edition());
        return new ApprovalOutcome.Rehearsed(standing(line, new Approval(finding(line), by, reason, today)));
    }

    private IngestOutcome read(Edition edition, Path file, LocalDate today) {
        Source source = sources.named(edition.source());
        return ingest.ingest(source, file, Optional.of(edition.sha256()), edition.asOf(), today);
    }

    private EditionLine waiting(String name) {
        List<EditionLine> lines = view.editions();
        EditionLine line = lines.stream()
                .filter(one -> one.edition().name().equals(name.strip()))
                .max((one, other) ->
                        Boolean.compare(one.held().isPresent(), other.held().isPresent()))
                .orElseThrow(() -> new IllegalArgumentException(unknown(name, lines)));
        if (line.held().isEmpty()) {
            throw new ApprovalRefused(name + " is taken already; there is nothing to approve");
        }
        return line;
    }

    private static String unknown(String name, List<EditionLine> lines) {
        String held = lines.stream()
                .filter(line -> line.held().isPresent())
                .map(line -> line.edition().name())
                .collect(Collectors.joining(", "));
        return "No edition " + name + " waits; " + (held.isEmpty() ? "none does" : "there waits " + held)
                + " (see: acteurs status)";
    }

    private Gate.Held finding(EditionLine line) {
        Gate.Held found = line.held().orElseThrow();
        if (limits.approvers(found).isEmpty()) {
            throw new ApprovalRefused(line.edition().name() + " cannot be approved by anybody: " + found
                    + "; give the publisher's right file, see operations.md");
        }
        return found;
    }

    private Path kept(Edition edition) {
        return archive.find(edition.sha256()).orElseThrow(() -> gone(edition));
    }

    /** What the register noted of the edition stays; the publisher's file has to be got again. */
    private RuntimeException gone(Edition edition) {
        return archive.purged(edition.sha256())
                .<RuntimeException>map(stone -> new ApprovalRefused("The file of " + edition.name() + " is gone: "
                        + stone.why() + "; get it from the publisher again, ingest it, then approve"))
                .orElseGet(() -> new IllegalStateException("Cannot read " + edition.name()
                        + " again: the archive does not hold it any more; ingest the file once more, then approve"));
    }

    private Standing standing(EditionLine line, Approval approval) {
        List<Approval> sofar = new ArrayList<>(approvals.of(line.edition()).stream()
                .filter(before -> before.covers(approval.finding()))
                .toList());
        if (sofar.stream().anyMatch(approval::isBySameAs)) {
            throw new ApprovalRefused(
                    approval.by() + " has approved " + line.edition().name() + " before; it takes somebody else");
        }
        sofar.add(approval);
        return new Standing(line, sofar, limits.approvers(approval.finding()).orElseThrow());
    }
}
