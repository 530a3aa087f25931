package fr.acteurs.architecture.broken.application.unmarked;

/** In a package that NullAway passes over. */
final class InAPackageWithoutMark {}
