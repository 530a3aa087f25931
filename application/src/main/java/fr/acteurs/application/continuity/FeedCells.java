package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedLine;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.feed.PrintedRow;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of our feed's row, by column: what the client gets is what is compared. */
final class FeedCells {

    private final ReleasePolicy policy;

    FeedCells(ReleasePolicy policy) {
        this.policy = policy;
    }

    /** Of a body; nothing when it does not leave in the feed. */
    Map<String, String> of(Organisation organisation) {
        return policy.release(organisation)
                .map(row -> cells(OrganisationFeed.SCHEMA, row))
                .orElse(Map.of());
    }

    /** Of a function; nothing when it does not leave in the feed. */
    Map<String, String> of(Contact contact) {
        return policy.release(contact)
                .map(row -> cells(ContactFeed.SCHEMA, row))
                .orElse(Map.of());
    }

    private static <T> Map<String, String> cells(FeedSchema<T> schema, T row) {
        Map<String, String> cells = new HashMap<>();
        if (schema.print(row) instanceof PrintedRow.Canonical canonical) {
            List<String> values = FeedLine.parse(canonical.line());
            for (int i = 0; i < values.size(); i++) {
                cells.put(schema.names().get(i), values.get(i));
            }
        }
        return cells;
    }
}
