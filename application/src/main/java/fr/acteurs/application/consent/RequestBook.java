package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.SubjectRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The store of what persons ask for. */
public interface RequestBook {

    /** Keeps a request, which gets the next number in place of its own. */
    SubjectRequest add(SubjectRequest request);

    /** All, in the order of their numbers. */
    List<SubjectRequest> all();

    /** The one of that number. */
    Optional<SubjectRequest> find(long number);

    /**
     * Changes how far one has come, while nobody else does.
     *
     * @return the request as it is then; empty when there is none of that number
     */
    Optional<SubjectRequest> change(long number, UnaryOperator<SubjectRequest> how);
}
