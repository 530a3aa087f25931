package fr.acteurs.adapters.keys;

/** Keys are not used as they lie there; the message says how to put it right. */
final class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysRefused(String message) {
        super(message);
    }
}
