package fr.acteurs.application;

/** Told how far long work has come; a terminal shows it, a service ignores it. */
@FunctionalInterface
public interface Progress {

    /** Shows nothing. */
    Progress SILENT = (step, done) -> {};

    /**
     * Told often, on the path of every row: cheap to call.
     *
     * @param step what is being done: {@code read}, {@code merge}, {@code compose}
     * @param done rows or lines done so far in this step
     */
    void report(String step, long done);
}
