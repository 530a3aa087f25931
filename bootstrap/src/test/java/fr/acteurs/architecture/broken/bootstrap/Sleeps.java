package fr.acteurs.architecture.broken.bootstrap;

/** The wiring, asleep. */
public final class Sleeps {
    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
