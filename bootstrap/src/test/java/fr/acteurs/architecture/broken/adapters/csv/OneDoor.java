package fr.acteurs.architecture.broken.adapters.csv;

/** A public type of an adapter that implements no port. */
public final class OneDoor {}
