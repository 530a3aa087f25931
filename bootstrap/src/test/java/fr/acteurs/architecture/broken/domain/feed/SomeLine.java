package fr.acteurs.architecture.broken.domain.feed;

/** Something that comes late in the domain. */
public final class SomeLine {}
