package fr.acteurs.application.contract;

/** Port: where the contract is written. */
public interface Contracts {

    /**
     * The contract that is in force.
     *
     * @throws IllegalArgumentException when it is wrong; the message says where, and what to write
     */
    Contract inForce();

    /** The text of the contract that the product carries, to write another by. */
    String template();

    /** The JSON Schema (2020-12) of contracts. */
    String schema();
}
