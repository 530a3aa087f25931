package fr.acteurs.application.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Certificates of purges in memory. */
public final class MemoryPurgeCertificates implements PurgeCertificates {

    private final Semaphore turn = new Semaphore(1);
    private final List<PurgeCertificate> kept = new ArrayList<>();

    @Override
    public synchronized List<PurgeCertificate> all() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void add(PurgeCertificate certificate) {
        kept.add(certificate);
    }

    /** Somebody takes the last ones away. */
    public synchronized void lose(int many) {
        kept.subList(kept.size() - many, kept.size()).clear();
    }

    @Override
    public <T> Optional<T> alone(Supplier<T> work) {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turn.release();
        }
    }
}
