package fr.acteurs.architecture.broken.adapters.csv;

/** A second one. */
public final class AnotherDoor {}
