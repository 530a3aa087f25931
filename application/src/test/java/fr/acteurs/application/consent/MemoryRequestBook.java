package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.SubjectRequest;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The reference {@link RequestBook}. */
public final class MemoryRequestBook implements RequestBook {

    private final TreeMap<Long, SubjectRequest> requests = new TreeMap<>();

    @Override
    public synchronized SubjectRequest add(SubjectRequest request) {
        long number = requests.size() + 1L;
        SubjectRequest numbered = new SubjectRequest(
                number,
                request.right(),
                request.person(),
                request.reference(),
                request.receivedOn(),
                request.by(),
                request.extension(),
                request.reply());
        requests.put(number, numbered);
        return numbered;
    }

    @Override
    public synchronized List<SubjectRequest> all() {
        return List.copyOf(requests.values());
    }

    @Override
    public synchronized Optional<SubjectRequest> find(long number) {
        return Optional.ofNullable(requests.get(number));
    }

    @Override
    public synchronized Optional<SubjectRequest> change(long number, UnaryOperator<SubjectRequest> how) {
        Optional<SubjectRequest> changed =
                Optional.ofNullable(requests.get(number)).map(how);
        changed.ifPresent(request -> requests.put(number, request));
        return changed;
    }
}
