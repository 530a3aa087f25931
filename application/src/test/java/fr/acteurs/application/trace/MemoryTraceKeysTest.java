package fr.acteurs.application.trace;

final class MemoryTraceKeysTest extends TraceKeysContract {

    @Override
    protected TraceKeys emptyKeys() {
        return new MemoryTraceKeys();
    }
}
