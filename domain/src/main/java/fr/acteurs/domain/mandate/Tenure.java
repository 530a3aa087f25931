package fr.acteurs.domain.mandate;

/** How a function of a body is held, which decides whether two may hold it side by side. */
public enum Tenure {
    /** By one at a time: the mayor of a commune (CGCT L2122-1), the president of a council. */
    SOLE,
    /** By several, or as the body likes. */
    SHARED,
    /** In the place of the holder, who keeps the function meanwhile. */
    INTERIM
}
