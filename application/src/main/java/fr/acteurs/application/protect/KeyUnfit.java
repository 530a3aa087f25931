package fr.acteurs.application.protect;

import org.jspecify.annotations.Nullable;

/** A key cannot be used; nothing was sealed or sent. The message names the key, why, and what to do; never a secret. */
public final class KeyUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyUnfit(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
