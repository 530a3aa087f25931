package fr.acteurs.postgres;

import java.io.IOException;

/** Takes a server down the hard way, as the kernel does when memory is short. */
final class KilledServer {

    private KilledServer() {}

    /** Kills the server of a home and waits until its children are gone too. */
    static void of(Home home) throws IOException {
        var server = ProcessHandle.of(
                        Postmaster.running(home.data()).orElseThrow().pid())
                .orElseThrow();
        var children = server.children().toList();
        server.destroyForcibly();
        server.onExit().join();
        while (children.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.onSpinWait();
        }
    }
}
