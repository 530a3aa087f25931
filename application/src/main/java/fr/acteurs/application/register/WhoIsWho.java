package fr.acteurs.application.register;

import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.source.SourceCode;
import java.util.List;
import java.util.Optional;

/** Why an identifier stands for whom it stands for; every question takes any identifier of ours. */
public interface WhoIsWho {

    /** By what the sources' words on this person, or on this function, were found to be about them. */
    List<Recognition> recognitions(String id);

    /**
     * A source's word on a function, and how its holder was known.
     *
     * @param by the evidence; nothing when the source's word made a person of its own
     */
    record Recognition(SourceCode source, String dataset, String function, Optional<Level> by) {}

    /** Whom an edition could neither tell to be this person nor to be another, whatever was judged since. */
    List<Doubt> doubts(String id);

    /** Somebody who may be the one in question. */
    record Doubt(String other, Evidence evidence) {}

    /** Where this identifier leads to and what leads to it, in the order in which the client was told. */
    List<Redirection> redirections(String id);
}
