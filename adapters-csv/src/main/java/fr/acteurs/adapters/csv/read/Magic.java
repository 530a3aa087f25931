package fr.acteurs.adapters.csv.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows, by the first bytes, files that are no register: error pages, pointers, archives, documents. */
final class Magic {

    private record Kind(String name, boolean text, String start) {
        boolean begins(byte[] head) {
            return text ? opening(head).startsWith(start) : hex(head).startsWith(start);
        }
    }

    private static final String ZIP = "504b";

    private static final List<Kind> KINDS = List.of(
            new Kind("une page web", true, "<!doc"),
            new Kind("une page web", true, "<html"),
            new Kind("un document XML", true, "<?xml"),
            new Kind("un document à balises", true, "<"),
            new Kind("un document JSON", true, "{"),
            new Kind("un document JSON", true, "["),
            new Kind("un pointeur Git LFS", true, "version https://git-lfs"),
            new Kind("un document PDF", true, "%pdf"),
            new Kind("une archive gzip", false, "1f8b"),
            new Kind("une archive xz", false, "fd377a585a00"),
            new Kind("une archive bzip2", false, "425a68"),
            new Kind("une archive 7-Zip", false, "377abcaf271c"),
            new Kind("un classeur Excel 97", false, "d0cf11e0"),
            new Kind("un texte en UTF-16", false, "fffe"),
            new Kind("un texte en UTF-16", false, "feff"));

    private Magic() {}

    static boolean isZip(byte[] head) {
        return hex(head).startsWith(ZIP);
    }

    /** What the file is, when it is something that is surely not a table in text. */
    static Optional<String> foreign(byte[] head) {
        return KINDS.stream().filter(kind -> kind.begins(head)).map(Kind::name).findFirst();
    }

    /** Whether the file begins with the byte order mark of UTF-8. */
    static boolean isOnlyBom(byte[] head) {
        return hex(head).equals("efbbbf");
    }

    private static String hex(byte[] head) {
        return HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
    }

    /** In Latin-1, which decodes anything; without the byte order mark of UTF-8. */
    private static String opening(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    }
}
