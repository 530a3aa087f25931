package fr.acteurs.architecture.broken.application;

/** A use case that speaks to a terminal. */
final class Prints {
    void print(String line) {
        System.out.println(line);
    }
}
