package fr.acteurs.domain.identity;

import java.util.regex.Pattern;

/** The two-digit code of a region: {@code 76} Occitanie, {@code 02} Martinique (INSEE, code officiel géographique). */
public record RegionCode(String value) {

    private static final Pattern FORM = Pattern.compile("0[12346]|11|24|27|28|32|44|52|53|75|76|84|93|94");

    /** @throws IllegalArgumentException when France has no such region */
    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a region code: " + value + " (such as 76, 02)");
        }
    }

    /** The official French name. */
    public String label() {
        return Territories.regionLabel(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
