package fr.acteurs.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The code of a département or of an overseas territory that stands in its place: {@code 32}, {@code 2B}, {@code 987}. */
public record DepartementCode(String value) {

    private static final Pattern FORM = Pattern.compile("(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[1-8]|98[46-9])");

    /** @throws IllegalArgumentException when France has no such code */
    public DepartementCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a département code: " + value + " (such as 01, 2A, 974)");
        }
    }

    /** Reads outside text; {@code 2a} is forgiven. */
    public static Optional<DepartementCode> parse(String text) {
        String code = text.strip().replace('a', 'A').replace('b', 'B');
        return FORM.matcher(code).matches() ? Optional.of(new DepartementCode(code)) : Optional.empty();
    }

    /** The official French name (INSEE, code officiel géographique). */
    public String label() {
        return Territories.label(value);
    }

    /** The region; overseas collectivities (975, 977, 978, 984, 986, 987, 988, 989) are in none. */
    public Optional<RegionCode> region() {
        return Territories.regionOf(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
