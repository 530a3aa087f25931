package fr.acteurs.domain.entity;

/**
 * Inhabitants of a place, always with the year they were counted for (INSEE, population municipale). Zero is a real
 * value: six communes destroyed in 1916 have nobody.
 */
public record Population(int inhabitants, int year) {

    /** @throws IllegalArgumentException for a negative count or a year that no census of this series knows */
    public Population {
        if (inhabitants < 0 || year < 1999 || year > 2999) {
            throw new IllegalArgumentException("Not a population: " + inhabitants + " in " + year);
        }
    }
}
