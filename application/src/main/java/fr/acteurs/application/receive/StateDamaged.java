package fr.acteurs.application.receive;

/**
 * What a receiver holds is no longer what was written. No delta can be applied to it; a complete delivery, which begins
 * from nothing, heals it. The message names the file and the damage, in French, for it
 * goes into the answer.
 */
public final class StateDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
