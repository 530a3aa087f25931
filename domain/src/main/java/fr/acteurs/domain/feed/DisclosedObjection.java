package fr.acteurs.domain.feed;

import fr.acteurs.domain.identity.FunctionId;
import java.util.List;

/** An opposition as the client is told of it: identifiers alone. Only {@link ReleasePolicy} makes one. */
public final class DisclosedObjection {

    private final Objection objection;
    private final List<FunctionId> functions;

    DisclosedObjection(Objection objection, List<FunctionId> functions) {
        this.objection = objection;
        this.functions = List.copyOf(functions);
    }

    Objection objection() {
        return objection;
    }

    /** Those that are in the part of France and the segments for which the policy decides, in the order of their ids. */
    List<FunctionId> functions() {
        return functions;
    }
}
