package fr.acteurs.adapters.csv.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceDescription;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrintsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 15);
    private static final List<String> NAMES = List.of("COM", "LIBELLE");
    private static final String[] CELLS = {"32013", "Auch"};

    @TempDir
    Path folder;

    @Test
    void a_row_has_one_print_whenever_in_the_year_it_is_read() {
        assertThat(print(new AnySource(), NAMES, "csv", DATE.plusMonths(6), CELLS))
                .isEqualTo(usual());
    }

    @Test
    void whatever_a_rows_meaning_hangs_on_makes_another_print() {
        assertThat(List.of(
                        print(new AnySource(), NAMES, "csv", DATE, new String[] {"32013", "AUCH"}),
                        print(new AnySource(), NAMES, "csv", DATE, new String[] {"3201", "3Auch"}),
                        print(new AnySource(), List.of("LIBELLE", "COM"), "csv", DATE, CELLS),
                        print(new AnySource(), NAMES, "tsv", DATE, CELLS),
                        print(new AnySource(), NAMES, "csv", DATE.plusYears(1), CELLS)))
                .doesNotContain(usual())
                .doesNotHaveDuplicates();
    }

    @Test
    void rules_of_another_date_make_another_print() throws Exception {
        RowPrint first = print(builtOn("2026-01-15T10:00:00Z"), NAMES, "csv", DATE, CELLS);
        assertThat(print(builtOn("2026-01-15T10:00:00Z"), NAMES, "csv", DATE, CELLS))
                .isEqualTo(first);
        assertThat(print(builtOn("2026-02-20T10:00:00Z"), NAMES, "csv", DATE, CELLS))
                .isNotEqualTo(first);
    }

    private static RowPrint usual() {
        return print(new AnySource(), NAMES, "csv", DATE, CELLS);
    }

    private static RowPrint print(Source source, List<String> names, String layout, LocalDate asOf, String[] cells) {
        return new Prints(source, names, layout, asOf).of(cells);
    }

    /** The same source out of a folder of its own, where its class has that date. */
    private Source builtOn(String instant) throws Exception {
        String name = AnySource.class.getName().replace('.', '/') + ".class";
        Path copy = Files.createTempDirectory(folder, "rules").resolve(name);
        Files.createDirectories(copy.getParent());
        try (var original = AnySource.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(original, copy);
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse(instant)));
        Path root = folder.resolve(folder.relativize(copy).subpath(0, 1));
        return (Source) new Alone(root.toUri().toURL())
                .loadClass(AnySource.class.getName())
                .getConstructor()
                .newInstance();
    }

    /** A source that is asked for nothing but its class. */
    public static final class AnySource implements Source {

        @Override
        public SourceDescription description() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reading read(Row row) {
            throw new UnsupportedOperationException();
        }
    }

    /** Takes that class from its own folder, all others from where the tests have them. */
    private static final class Alone extends URLClassLoader {

        Alone(URL folder) {
            super(new URL[] {folder}, PrintsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(AnySource.class.getName())) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
