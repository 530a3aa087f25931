package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Anchor;
import java.util.List;

/** Keeps number and hash of each certificate in another place than the certificates; never alters what it has. */
public interface Anchors {

    /** All, in the order in which they were added. */
    List<Anchor> all();

    /** Adds them behind the others. */
    void add(List<Anchor> anchors);
}
