package fr.acteurs.application.ingest;

import fr.acteurs.application.register.Approval;
import fr.acteurs.application.register.RegisterView.EditionLine;
import java.util.List;

/** What came of somebody's approval. */
public sealed interface ApprovalOutcome {

    /**
     * What the approval is of, and what is said by now.
     *
     * @param line the edition as it waits
     * @param approvals that cover what holds it, this one included
     * @param needed how many different persons must approve
     */
    record Standing(EditionLine line, List<Approval> approvals, int needed) {

        public Standing {
            approvals = List.copyOf(approvals);
        }

        public boolean isEnough() {
            return approvals.size() >= needed;
        }
    }

    Standing standing();

    /** It would count; nothing was noted. */
    record Rehearsed(Standing standing) implements ApprovalOutcome {}

    /** It was noted; somebody else must approve as well. */
    record Waiting(Standing standing) implements ApprovalOutcome {}

    /** It was enough: the edition was read again, and was taken, or is held for something else or worse. */
    record Read(Standing standing, IngestOutcome outcome) implements ApprovalOutcome {}
}
