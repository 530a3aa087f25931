package fr.acteurs.application.trace;

final class MemoryTracesTest extends TracesContract {

    @Override
    protected TraceStore emptyStore() {
        return new MemoryTraces();
    }
}
