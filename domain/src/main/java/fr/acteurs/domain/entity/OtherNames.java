package fr.acteurs.domain.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a body is called beside its official name.
 *
 * @param trade under which the public knows it (tender 3.2 a, "Dénomination commerciale")
 * @param acronym in capitals (tender 3.2 a, "Sigle")
 */
public record OtherNames(@Nullable String trade, @Nullable String acronym) {

    public static final OtherNames NONE = new OtherNames(null, null);
}
