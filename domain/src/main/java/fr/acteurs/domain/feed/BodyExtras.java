package fr.acteurs.domain.feed;

import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.source.SaidExtras;

/** A body with what a source says of it that an order form asks for. */
public record BodyExtras(LegalEntity body, SaidExtras said) {}
