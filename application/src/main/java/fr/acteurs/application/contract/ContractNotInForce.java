package fr.acteurs.application.contract;

/** The contract at hand is another than the one that the register runs by: it must be applied first, or put back. */
public final class ContractNotInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractNotInForce(String message) {
        super(message);
    }
}
