package fr.acteurs.domain.feed;

import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.SaidExtras;
import java.util.List;

/** What was ordered of a row that has passed the {@link ReleasePolicy}; nobody else can make one, so no writer can leak one. */
public final class ReleasableExtras {

    private final List<String> ids;
    private final SaidExtras said;

    ReleasableExtras(BodyExtras ordered) {
        this.ids =
                List.of(ordered.body().id().value(), Texts.text(ordered.body().siret()));
        this.said = ordered.said();
    }

    ReleasableExtras(FunctionExtras ordered) {
        Mandate mandate = ordered.mandate();
        this.ids = List.of(
                mandate.id().value(), mandate.person().value(), mandate.entity().value());
        this.said = ordered.said();
    }

    /** By what the row is joined with the feed. */
    List<String> ids() {
        return ids;
    }

    SaidExtras said() {
        return said;
    }
}
