package fr.acteurs.application.ingest;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import fr.acteurs.application.ingest.FolderPlan.Step;
import fr.acteurs.application.ingest.FolderPlan.Unread;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells of which source each file of a folder is, by what is in it, and of which day, by its name. Where several sources could
 * read a file, the one whose name stands in the path is meant; a file that is nobody's is left unread with the reason.
 */
public final class PlanFolder {

    private static final Splitter WORDS = Splitter.on('-');
    private static final Splitter LETTERS =
            Splitter.on(CharMatcher.inRange('a', 'z').negate()).omitEmptyStrings();
    private static final Pattern DAY = Pattern.compile("(20\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d{2})-?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    private final Sources sources;
    private final SourceReader reader;

    public PlanFolder(Sources sources, SourceReader reader) {
        this.sources = sources;
        this.reader = reader;
    }

    /**
     * In which order to read these files.
     *
     * @param otherwise the date of files whose name tells none
     */
    public FolderPlan plan(List<Path> files, LocalDate otherwise) {
        List<Step> steps = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Path file : files) {
            List<SourceCode> readers = readersOf(file);
            if (readers.size() == 1) {
                steps.add(new Step(readers.get(0), file, dateIn(file).orElse(otherwise)));
            } else {
                unread.add(new Unread(file, why(file, readers)));
            }
        }
        return FolderPlan.of(steps, unread, sources);
    }

    private List<SourceCode> readersOf(Path file) {
        List<SourceCode> fit = sources.all().stream()
                .filter(source -> reader.inspect(source, file) instanceof Inspection.Sound)
                .map(source -> source.description().code())
                .toList();
        List<SourceCode> named =
                fit.stream().filter(code -> isNamed(code, file)).toList();
        return fit.size() == 1 ? fit : named.size() == 1 ? named : thoseThatTakeMost(fit, file);
    }

    /** Whether all words of the source's name stand in the path: {@code deputes_collaborateurs_2024.csv}. */
    private static boolean isNamed(SourceCode code, Path file) {
        return WORDS.splitToStream(code.value()).allMatch(file.toString()::contains);
    }

    /** Formats that say little of their contents fit many sources: the first rows tell. */
    private List<SourceCode> thoseThatTakeMost(List<SourceCode> fit, Path file) {
        Map<SourceCode, Long> taken = new TreeMap<>();
        fit.forEach(code -> taken.put(code, taken(sources.named(code), file)));
        long most = taken.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return fit.stream()
                .filter(code -> most > 0 && taken.getOrDefault(code, 0L) == most)
                .toList();
    }

    private long taken(Source source, Path file) {
        Probe probe = new Probe();
        try {
            if (reader.inspect(source, file) instanceof Inspection.Sound sound) {
                sound.rows().read(LocalDate.EPOCH.withYear(2020), print -> false, probe);
            }
        } catch (Enough enough) {
            return probe.taken;
        }
        return probe.taken;
    }

    /** Counts what is taken of the first rows. */
    private static final class Probe implements Consumer<Reading> {

        private static final int ROWS = 300;

        private long rows;
        private long taken;

        @Override
        public void accept(Reading reading) {
            rows++;
            taken += reading instanceof Reading.Taken ? 1 : 0;
            if (rows >= ROWS) {
                throw new Enough();
            }
        }
    }

    /** Ends a reading of a file before its end. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough rows", null, false, false);
        }
    }

    /** Of the gates that hold the file under each source, the one that says most: what is wrong with the file itself. */
    private String why(Path file, List<SourceCode> fit) {
        return fit.isEmpty()
                ? sources.all().stream()
                        .flatMap(source -> held(source, file).stream())
                        .filter(held -> held.gate() != Gate.COLUMNS && held.gate() != Gate.KIND_OF_FILE)
                        .findFirst()
                        .or(() -> ofTheSourceInThePath(file))
                        .map(Gate.Held::toString)
                        .orElse("no source reads such a file")
                : "several sources read such a file: "
                        + fit.stream().map(SourceCode::value).collect(Collectors.joining(", "))
                        + "; put the name of one of them in its path";
    }

    /** A word of the path that begins a source's name tells whose the file should be. */
    private Optional<Gate.Held> ofTheSourceInThePath(Path file) {
        List<String> words = LETTERS.splitToList(Ascii.toLowerCase(file.toString()));
        return sources.all().stream()
                .filter(source -> words.contains(
                        WORDS.splitToList(source.description().code().value()).get(0)))
                .flatMap(source -> held(source, file).stream())
                .findFirst();
    }

    private Optional<Gate.Held> held(Source source, Path file) {
        return reader.inspect(source, file) instanceof Inspection.Unsound unsound
                ? Optional.of(unsound.held())
                : Optional.empty();
    }

    /** The last date in the file's name; of a month or a year, its first day. */
    static Optional<LocalDate> dateIn(Path file) {
        String name = String.valueOf(file.getFileName());
        return last(DAY, name).or(() -> last(MONTH, name)).or(() -> last(YEAR, name));
    }

    private static Optional<LocalDate> last(Pattern pattern, String name) {
        Optional<LocalDate> found = Optional.empty();
        Matcher matcher = pattern.matcher(name);
        while (matcher.find()) {
            found = date(matcher);
        }
        return found;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), part(matcher, 2), part(matcher, 3)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, int group) {
        return matcher.groupCount() < group ? 1 : Integer.parseInt(matcher.group(group));
    }
}
