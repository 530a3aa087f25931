package fr.acteurs.application.retention;

final class MemoryPurgeCertificatesTest extends PurgeCertificatesContract {

    private final MemoryPurgeCertificates kept = new MemoryPurgeCertificates();

    @Override
    protected PurgeCertificates certificates() {
        return kept;
    }
}
