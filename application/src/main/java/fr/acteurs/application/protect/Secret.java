package fr.acteurs.application.protect;

import java.util.Arrays;

/** A passphrase. It is never printed: whoever logs it, or an object that holds it, sees a mask. */
public final class Secret implements AutoCloseable {

    private static final String MASK = "***";

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** The secret of these characters; the array stays the caller's, who may wipe it. */
    public static Secret of(char[] characters) {
        return new Secret(characters.clone());
    }

    /** For a secret that is a text already, such as one of the environment. */
    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /** A copy, to be wiped by whoever asked for it. */
    public char[] reveal() {
        return characters.clone();
    }

    /** Whether there is anything to it. */
    public boolean isEmpty() {
        return characters.length == 0;
    }

    /** Wipes it; what is revealed afterwards opens nothing. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return MASK;
    }
}
