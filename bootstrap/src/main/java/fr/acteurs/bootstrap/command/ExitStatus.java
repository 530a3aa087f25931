package fr.acteurs.bootstrap.command;

/** How a command ends, for scripts. */
final class ExitStatus {

    static final int DONE = 0;
    /** An edition was held, a delivery refused: the reason is printed. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    /** The world failed: what, where and the next step are printed. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
