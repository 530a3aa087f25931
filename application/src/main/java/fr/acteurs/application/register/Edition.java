package fr.acteurs.application.register;

import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;

/**
 * One file of one source, read once and kept: what identifies it, and how large it was.
 *
 * @param dataset kind of file within the source
 * @param asOf date that the file speaks of
 * @param sha256 of its bytes, 64 small hexadecimal digits
 * @param rows data rows
 */
public record Edition(SourceCode source, String dataset, LocalDate asOf, String sha256, long bytes, long rows) {

    /** The dataset of a held file of which nobody could tell the dataset. */
    public static final String UNKNOWN_DATASET = "inconnu";

    private static final int SHOWN = 8;

    /** What people call it by: {@code rne-maires@2026-04-05#1a2b3c4d}, the same each time the file is read. */
    public String name() {
        return source + "@" + asOf + "#" + sha256.substring(0, SHOWN);
    }
}
