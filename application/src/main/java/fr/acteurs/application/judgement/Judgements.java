package fr.acteurs.application.judgement;

import fr.acteurs.domain.register.Judgement;
import java.util.List;
import java.util.function.Function;

/** The store of judgements, on the register that they are about. */
public interface Judgements {

    /**
     * Runs {@code work} as the register's only writer; what it did is kept when it returns and forgotten when it throws.
     */
    <T> T write(Function<JudgementTransaction, T> work);

    /** The same for a rehearsal: whatever {@code work} did is undone. */
    <T> T rehearse(Function<JudgementTransaction, T> work);

    /** All judgements, the oldest first. */
    List<Judgement> all();

    /** Pairs that an edition left open and nobody has settled, in no order. */
    List<Waiting> waiting();
}
