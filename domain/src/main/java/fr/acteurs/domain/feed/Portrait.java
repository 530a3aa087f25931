package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.person.NaturalPerson;
import java.util.OptionalInt;

/**
 * What a row may say of a person, whatever their functions.
 *
 * @param isElected whether they are shown as an elected official: only of them are birth date, birth place, party and public
 *     pages delivered
 * @param functions by which the function of the greatest honour is put in words
 * @param permission what the person lets be done with their data
 */
record Portrait(NaturalPerson person, boolean isElected, Functions functions, Permission permission) {

    /** The function of the greatest honour in words, in the form for the person's sex; empty when none is one. */
    String highestLabel() {
        String highest = person.highest();
        return highest == null ? "" : functions.display(FunctionCode.of(highest), OptionalInt.empty(), person.sex());
    }
}
