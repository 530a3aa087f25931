package fr.acteurs.application.receive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A data file that the receiver's key does not open, or not to its end. The reason is French: it goes into the answer. */
public final class Undecryptable extends IOException {

    private static final long serialVersionUID = 1L;

    public Undecryptable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
