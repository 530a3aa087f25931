package fr.acteurs.application.continuity;

import fr.acteurs.domain.identity.DepartementCode;

/** Bodies of one name in one département. */
public record Namesake(String foldedName, DepartementCode departement) {}
