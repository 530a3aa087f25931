package fr.acteurs.architecture.broken.application;

/** A name that does not say what it is. */
record EditionHelper() {}
