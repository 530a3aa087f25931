package fr.acteurs.bootstrap.command;

import fr.acteurs.application.Progress;
import java.io.PrintStream;

/** Shows progress on one line of the terminal, a few times a second; nothing when nobody looks. */
final class TerminalProgress implements Progress {

    private static final long EVERY_NANOS = 200_000_000;

    private final PrintStream terminal;
    private long shownAt;

    private TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** The launcher script tells whether standard error is a terminal; Java cannot on every version. */
    static Progress onThisTerminal() {
        return Boolean.getBoolean("acteurs.terminal") ? new TerminalProgress(System.err) : SILENT;
    }

    @Override
    public void report(String step, long done) {
        if ((done & 0xFF) == 0) {
            show(step, done);
        }
    }

    private void show(String step, long done) {
        long now = System.nanoTime();
        if (now - shownAt > EVERY_NANOS) {
            shownAt = now;
            terminal.printf("\r%-10s %,12d\r", step, done);
        }
    }
}
