package fr.acteurs.architecture.broken.adapters.jdbc;

/** The adapter that another one knows. */
public final class SomeStore {}
