package fr.acteurs.domain.contact;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/** Words of addresses that a line too long may shorten (NF Z 10-011, annex B; SNA, list of La Poste). */
final class Abbreviations {

    private static final Map<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put("ALLEE", "ALL")
            .put("ALLEES", "ALL")
            .put("APPARTEMENT", "APT")
            .put("AVENUE", "AV")
            .put("BATIMENT", "BAT")
            .put("BOULEVARD", "BD")
            .put("CAPITAINE", "CNE")
            .put("CENTRE", "CTRE")
            .put("CHEMIN", "CHE")
            .put("COLONEL", "CNL")
            .put("COMMANDANT", "CDT")
            .put("COURS", "CRS")
            .put("DOCTEUR", "DR")
            .put("ESCALIER", "ESC")
            .put("ETAGE", "ETG")
            .put("FAUBOURG", "FG")
            .put("GENERAL", "GAL")
            .put("HAMEAU", "HAM")
            .put("IMMEUBLE", "IMM")
            .put("IMPASSE", "IMP")
            .put("INDUSTRIELLE", "INDUST")
            .put("LIEUTENANT", "LT")
            .put("LOTISSEMENT", "LOT")
            .put("MARECHAL", "MAL")
            .put("MONSEIGNEUR", "MGR")
            .put("PASSAGE", "PAS")
            .put("PLACE", "PL")
            .put("PREFECTURE", "PREF")
            .put("PRESIDENT", "PDT")
            .put("PROFESSEUR", "PR")
            .put("PROMENADE", "PROM")
            .put("QUARTIER", "QUA")
            .put("RESIDENCE", "RES")
            .put("ROUTE", "RTE")
            .put("SAINT", "ST")
            .put("SAINTE", "STE")
            .put("SQUARE", "SQ")
            .put("VILLAGE", "VLGE")
            .buildOrThrow();

    private static final Splitter SPACES = Splitter.on(' ');

    private Abbreviations() {}

    /** The text with each known word shortened. */
    static String in(String text) {
        return SPACES.splitToStream(text)
                .map(word -> WORDS.getOrDefault(folded(word), word))
                .collect(Collectors.joining(" "));
    }

    private static String folded(String word) {
        return Ascii.toUpperCase(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }
}
