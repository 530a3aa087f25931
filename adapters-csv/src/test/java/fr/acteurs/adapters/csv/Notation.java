package fr.acteurs.adapters.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the notation of the hostile files into bytes. */
final class Notation {

    static final String HEADER = "TYPECOM,COM,DEP,LIBELLE,COMPARENT\n";

    private static final Pattern ROWS = Pattern.compile("\\{R(?:\\*(\\d+))?}");
    private static final Pattern PART = Pattern.compile("\\\\x([0-9A-F]{2})|\\\\([nrt\\\\])|([^\\\\])");

    private int row;

    static byte[] bytes(String notation) {
        return new Notation().read(notation);
    }

    private byte[] read(String notation) {
        String text = ROWS.matcher(notation.replace("{H}", HEADER))
                .replaceAll(m -> rows(m.group(1) == null ? 1 : Integer.parseInt(m.group(1))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            bytes.writeBytes(bytes(part));
        }
        return bytes.toByteArray();
    }

    private String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("COM,%05d,01,Bourg,\n".formatted(1001 + row++));
        }
        return rows.toString();
    }

    private static byte[] bytes(Matcher part) {
        if (part.group(1) != null) {
            return new byte[] {(byte) Integer.parseInt(part.group(1), 16)};
        }
        String plain = part.group(2) == null
                ? part.group(3)
                : switch (part.group(2)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    default -> "\\";
                };
        return plain.getBytes(StandardCharsets.UTF_8);
    }
}
