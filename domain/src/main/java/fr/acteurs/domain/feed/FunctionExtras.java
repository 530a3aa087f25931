package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.source.SaidExtras;

/** A function, in its body, with what a source says of it or of its holder that an order form asks for. */
public record FunctionExtras(Mandate mandate, LegalEntity body, Permission permission, SaidExtras said) {}
