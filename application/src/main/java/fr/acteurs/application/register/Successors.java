package fr.acteurs.application.register;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;

/** Who is told when the golden record of a body is made anew, for another body may have taken its place. */
public interface Successors {

    /** Of those who make no body anew. */
    Successors NONE = new Successors() {
        @Override
        public void renewed(LegalEntity was, LegalEntity is) {
            // Nothing follows from it.
        }

        @Override
        public EntityId replace(LegalEntity was, LegalEntity is, long line, GoldenPass.Batch batch) {
            throw new IllegalStateException("Nobody may give the place of " + was.id() + " to another body here");
        }
    };

    /** The body is the same, whatever moved. */
    void renewed(LegalEntity was, LegalEntity is);

    /**
     * Gives the place of a body to a new one, for sources name another legal person.
     *
     * @param is what sources say now, still under the identifier of the former
     * @param line of the file that says so, 0 when none does
     * @return the identifier of the new one
     */
    EntityId replace(LegalEntity was, LegalEntity is, long line, GoldenPass.Batch batch);
}
