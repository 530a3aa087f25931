package fr.acteurs.adapters.csv;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a sample again with its columns in the reverse order. */
final class Reordering {

    private Reordering() {}

    static Path reversed(Path sample) throws IOException {
        boolean titled = sample.toString().endsWith(".txt");
        Charset charset = titled ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        List<String> lines = new ArrayList<>(Splitter.on('\n').splitToList(Files.readString(sample, charset)));
        char delimiter = delimiter(lines.get(titled ? 1 : 0));
        for (int i = titled ? 1 : 0; i < lines.size() - 1; i++) {
            lines.set(i, reversed(lines.get(i).stripTrailing().isEmpty() ? "" : lines.get(i), delimiter));
        }
        Path reversed = sample.resolveSibling("reversed-" + sample.getFileName());
        return Files.writeString(reversed, Joiner.on('\n').join(lines), charset);
    }

    private static char delimiter(String header) {
        return header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Fields of the samples have delimiters between quotes, and no quotes otherwise where delimiters are commas. */
    private static String reversed(String line, char delimiter) {
        String fields = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        String outside = delimiter == ',' ? ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : String.valueOf(delimiter);
        List<String> cells = List.of(fields.split(outside, -1));
        return Joiner.on(delimiter).join(Lists.reverse(cells)) + (line.endsWith("\r") ? "\r" : "");
    }
}
