package fr.acteurs.architecture.broken.domain.undeclared;

/** In a package that is not in the declared order. */
final class NowhereDeclared {}
