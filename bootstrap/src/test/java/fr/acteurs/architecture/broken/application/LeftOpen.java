package fr.acteurs.architecture.broken.application;

/** A class that anybody may extend. */
class LeftOpen {}
