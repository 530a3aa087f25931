package fr.acteurs.application.trace;

import fr.acteurs.domain.trace.Clocks;
import fr.acteurs.domain.trace.Deed;
import fr.acteurs.domain.trace.Trace;
import fr.acteurs.domain.trace.TraceCalendar;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps a trace of what an agent of the client did. The name of the user goes in to be made a pseudonym and is not kept; a
 * portal calls it before it answers, so that nothing is given away untraced.
 *
 * <pre>{@code
 * feed.traces().keep().record(user, Deed.signIn());
 * feed.traces().keep().record(user, Deed.extraction(new Request(template, purpose, rows), TraceResult.DONE));
 * }</pre>
 */
public final class KeepTraces {

    private final Traces traces;
    private final TraceKeys keys;
    private final InstantSource clock;

    public KeepTraces(Traces traces, TraceKeys keys, InstantSource clock) {
        this.traces = traces;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Keeps a trace of now.
     *
     * @param user as the system that signed the user in names them
     * @throws TracesClosed when the clocks of program and store do not agree: a trace of a wrong day would live too long
     */
    public void record(String user, Deed deed) {
        Instant now = clock.instant();
        refuseUnlessTogether(now, traces.present());
        traces.keep(new Trace(now, keys.pseudonym(TraceCalendar.monthOf(now), user), deed));
    }

    private static void refuseUnlessTogether(Instant program, Instant store) {
        if (!Clocks.agree(program, store)) {
            throw new TracesClosed("Cannot keep a trace: the clock of the program says " + program
                    + ", that of the database " + store + "; set the wrong one right");
        }
    }
}
