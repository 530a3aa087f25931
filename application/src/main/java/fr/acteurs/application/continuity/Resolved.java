package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import java.util.List;
import java.util.Optional;

/** A row with what was found of it: the findings, and our body and function when they matched. */
record Resolved(TheirRow row, List<Finding> findings, Optional<Organisation> body, Optional<Contact> contact) {

    Resolved {
        findings = List.copyOf(findings);
    }
}
