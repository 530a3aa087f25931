package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Anchors in memory. */
public final class MemoryAnchors implements Anchors {

    private final List<Anchor> kept = new ArrayList<>();

    @Override
    public synchronized List<Anchor> all() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void add(List<Anchor> anchors) {
        kept.addAll(anchors);
    }
}
