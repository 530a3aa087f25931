package fr.acteurs.application.trace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.trace.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of anchors promises. */
public abstract class AnchorsContract {

    private static final Anchor FIRST = new Anchor(1, "a".repeat(64));
    private static final Anchor SECOND = new Anchor(2, "b".repeat(64));
    private static final Anchor THIRD = new Anchor(3, "c".repeat(64));

    /** A keeper that has none. */
    protected abstract Anchors noAnchors();

    @Test
    void what_was_added_stays_in_its_order() {
        Anchors anchors = noAnchors();
        assertThat(anchors.all()).isEmpty();
        anchors.add(List.of());
        anchors.add(List.of(FIRST, SECOND));
        anchors.add(List.of(THIRD));
        assertThat(anchors.all()).containsExactly(FIRST, SECOND, THIRD);
    }
}
