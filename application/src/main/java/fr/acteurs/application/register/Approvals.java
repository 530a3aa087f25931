package fr.acteurs.application.register;

import java.util.List;

/** Who let which held editions through. An edition is its dataset, its day and its bytes: another file asks anew. */
public interface Approvals {

    /** What was said of this edition, the first word first. */
    List<Approval> of(Edition edition);

    void add(Edition edition, Approval approval);
}
