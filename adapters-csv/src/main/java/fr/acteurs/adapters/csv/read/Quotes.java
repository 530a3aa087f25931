package fr.acteurs.adapters.csv.read;

/** Follows quoted fields over line ends, by the rules of RFC 4180: a quote opens at the start of a field only. */
final class Quotes {

    /** Where the last character stands. */
    private enum State {
        START,
        BARE,
        OPEN,
        CLOSING
    }

    private final Layout layout;
    private State state = State.START;

    Quotes(Layout layout) {
        this.layout = layout;
    }

    /** Whether a quoted field goes on after the line. */
    boolean openAfter(String line) {
        if (layout.quoted() && (state == State.OPEN || line.indexOf('"') >= 0)) {
            for (int i = 0; i < line.length(); i++) {
                state = after(line.charAt(i));
            }
            state = state == State.OPEN ? State.OPEN : State.START;
        }
        return state == State.OPEN;
    }

    private State after(char c) {
        return switch (state) {
            case START -> c == '"' ? State.OPEN : bare(c);
            case BARE -> bare(c);
            case OPEN -> c == '"' ? State.CLOSING : State.OPEN;
            // A doubled quote is one quote of the field's text.
            case CLOSING -> c == '"' ? State.OPEN : bare(c);
        };
    }

    private State bare(char c) {
        return c == layout.delimiter() ? State.START : State.BARE;
    }
}
