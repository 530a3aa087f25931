package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the two files of SIRENE have in common. */
final class Sirene {

    private static final Pattern RNA = Pattern.compile("W[0-9A-Z]{9}");
    private static final int LONGEST_ACRONYM = 20;

    private Sirene() {}

    /** {@code O} since 2013, {@code P} of those who asked for it; {@code N} was the former word. */
    static boolean isDiffusible(Row row, Column status) {
        return row.text(status).equals("O");
    }

    /** Whose unit it is that asks for it: INSEE's legal categories 1… are those of natural persons. */
    static Diffusion partial(String category) {
        return category.startsWith("1") ? Diffusion.PARTIELLE_PERSONNE : Diffusion.PARTIELLE;
    }

    static Optional<String> rna(String text) {
        return Optional.of(text).filter(RNA.asMatchPredicate());
    }

    /** Longer than the files have room for, it is a name. */
    static String acronym(String text) {
        return text.length() > LONGEST_ACRONYM ? "" : text.toUpperCase(Locale.FRENCH);
    }
}
