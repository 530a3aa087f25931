package fr.acteurs.architecture.broken.application;

import fr.acteurs.architecture.broken.adapters.csv.OneDoor;

/** A use case with a technology. */
final class KnowsAnAdapter {
    final OneDoor door = new OneDoor();
}
