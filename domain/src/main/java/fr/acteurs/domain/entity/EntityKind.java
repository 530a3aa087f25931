package fr.acteurs.domain.entity;

import java.util.regex.Pattern;

/** What a body is, by a code of the contract's nomenclature: {@code COMMUNE}, {@code CA}, {@code OPH}. An open list. */
public record EntityKind(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public static final EntityKind COMMUNE = of("COMMUNE");

    /** @throws IllegalArgumentException when the code is not made of capitals, digits and underscores */
    public EntityKind {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a kind of entity: " + code);
        }
    }

    public static EntityKind of(String code) {
        return new EntityKind(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
