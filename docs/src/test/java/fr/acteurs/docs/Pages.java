package fr.acteurs.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the repository, and what stands in them. */
final class Pages {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final Path README = ROOT.resolve("README.md");

    private Pages() {}

    /** The README, the other pages of the root, and everything under {@code docs}. */
    static List<Path> all() {
        List<Path> pages = new ArrayList<>();
        pages.addAll(markdownIn(ROOT, 1));
        pages.addAll(markdownIn(ROOT.resolve("docs"), 3));
        return pages;
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The blocks of code in that language. */
    static List<String> blocks(Path page, String language) {
        return found("(?ms)^```" + language + "\n(.*?)^```", text(page));
    }

    /** Where the links of the page lead within the repository. */
    static List<String> links(Path page) {
        return found("\\]\\((?!https?:|#)([^)#]+)", text(page));
    }

    /** What the pattern's first group finds, in order. */
    static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> markdownIn(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
