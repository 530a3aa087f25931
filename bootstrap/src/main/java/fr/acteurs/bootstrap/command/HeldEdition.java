package fr.acteurs.bootstrap.command;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.GateLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be done about an edition that is held. */
final class HeldEdition {

    private HeldEdition() {}

    /** The command to type next, and what was said so far. */
    static Optional<String> next(EditionLine line) {
        return line.held().map(held -> next(line, held));
    }

    private static String next(EditionLine line, Gate.Held held) {
        OptionalInt needed = GateLimits.standard().approvers(held);
        if (needed.isEmpty()) {
            return "nobody can approve it: get the publisher's right file";
        }
        List<String> by = line.approvals().stream()
                .filter(approval -> approval.covers(held))
                .map(Approval::by)
                .toList();
        return "approve '" + line.edition().name() + "' --by WHO --reason TEXT  (approvals " + by.size() + " of "
                + needed.getAsInt() + (by.isEmpty() ? "" : ": " + String.join(", ", by)) + ")";
    }
}
