package fr.acteurs.application.trace;

final class MemoryAnchorsTest extends AnchorsContract {

    @Override
    protected Anchors noAnchors() {
        return new MemoryAnchors();
    }
}
