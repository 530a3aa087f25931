package fr.acteurs.domain.sector;

import java.util.List;
import java.util.regex.Pattern;

/** Names a sector of the nomenclature: {@code URBANISME}. Codes stand in the files and are never renamed. */
public record SectorCode(String code) implements Comparable<SectorCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** A domain that is given, and that no sector has a word for. */
    public static final SectorCode OTHER = new SectorCode("AUTRE");

    /** @throws IllegalArgumentException when the code is not made of capitals, digits and underscores */
    public SectorCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a sector code: " + code);
        }
    }

    public static SectorCode of(String code) {
        return new SectorCode(code);
    }

    /** The sectors as files give them: codes separated by bars, the main one first. */
    public static String print(List<SectorCode> sectors) {
        return String.join("|", sectors.stream().map(SectorCode::code).toList());
    }

    @Override
    public int compareTo(SectorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
