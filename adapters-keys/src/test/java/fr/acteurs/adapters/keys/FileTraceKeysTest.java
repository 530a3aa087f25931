package fr.acteurs.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.application.trace.TraceKeys;
import fr.acteurs.application.trace.TraceKeysContract;
import fr.acteurs.domain.trace.Pseudonym;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTraceKeysTest extends TraceKeysContract {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @TempDir
    Path home;

    @Override
    protected TraceKeys emptyKeys() {
        return keysIn(folder());
    }

    private Path folder() {
        return home.resolve("keys/traces");
    }

    private Path january() {
        return folder().resolve("2026-01.key");
    }

    private static TraceKeys keysIn(Path folder) {
        return new FileTraceKeys(folder, new SecureRandom());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void chmod(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    @Test
    void folder_and_key_are_their_owners_alone_and_nothing_else_is_left_there() throws IOException {
        emptyKeys().pseudonym(JANUARY, "zoe.exemple");
        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(mode(january())).isEqualTo("rw-------");
        assertThat(january()).hasSize(32);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).containsExactly(january());
        }
    }

    @Test
    void a_pseudonym_is_the_hmac_of_the_name_and_anybody_who_has_the_key_can_compute_it_again() throws IOException {
        Files.createDirectories(folder());
        chmod(folder(), "rwx------");
        Files.write(january(), HexFormat.of().parseHex("0b".repeat(32)));
        chmod(january(), "rw-------");
        assertThat(emptyKeys().pseudonym(JANUARY, "hi there")).isEqualTo(new Pseudonym(BY_OPENSSL));
    }

    /** printf 'hi there' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b… */
    private static final String BY_OPENSSL = "481a08ba07a1082e20c2628ba7a86446e03b4828252f0a689e4696ea89761a98";

    @Test
    void capitals_blanks_and_the_way_an_accent_is_written_make_no_other_user() {
        TraceKeys keys = emptyKeys();
        Pseudonym zoe = keys.pseudonym(JANUARY, "zo\u00e9.Exemple");
        assertThat(keys.pseudonym(JANUARY, " ZOE\u0301.EXEMPLE ")).isEqualTo(zoe);
        assertThatIllegalArgumentException().isThrownBy(() -> keys.pseudonym(JANUARY, " "));
    }

    @Test
    void another_program_finds_the_same_keys() {
        Pseudonym zoe = emptyKeys().pseudonym(JANUARY, "zoe.exemple");
        assertThat(emptyKeys().pseudonym(JANUARY, "zoe.exemple")).isEqualTo(zoe);
    }

    @Test
    void of_many_who_make_a_key_at_once_one_does() {
        Collection<Pseudonym> made = IntStream.range(0, 32)
                .parallel()
                .mapToObj(each -> emptyKeys().pseudonym(JANUARY, "zoe.exemple"))
                .distinct()
                .toList();
        assertThat(made).hasSize(1);
    }

    @Test
    void a_key_that_others_may_read_is_refused_with_the_command_that_closes_it() throws IOException {
        TraceKeys keys = emptyKeys();
        keys.pseudonym(JANUARY, "zoe.exemple");
        chmod(january(), "rw-r-----");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> keys.pseudonym(JANUARY, "zoe.exemple"))
                .withMessage(january() + " is open to others (rw-r-----): chmod 600 " + january());
        chmod(january(), "rw-------");
        keys.pseudonym(JANUARY, "zoe.exemple");
        chmod(folder(), "rwxr-xr-x");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> keys.pseudonym(JANUARY, "zoe.exemple"))
                .withMessageContaining("chmod 700 " + folder());
    }

    @Test
    void a_link_to_a_key_and_a_key_that_was_cut_are_refused() throws IOException {
        TraceKeys keys = emptyKeys();
        keys.pseudonym(JANUARY, "zoe.exemple");
        Files.write(january(), new byte[31]);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> keys.pseudonym(JANUARY, "zoe.exemple"))
                .withMessageContaining("was cut");
        Files.move(january(), home.resolve("elsewhere"));
        Files.createSymbolicLink(january(), home.resolve("elsewhere"));
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> keys.pseudonym(JANUARY, "zoe.exemple"))
                .withMessageContaining("symbolic link");
    }

    @Test
    void a_key_is_overwritten_before_it_is_deleted() throws IOException {
        emptyKeys().pseudonym(JANUARY, "zoe.exemple");
        byte[] before = Files.readAllBytes(january());
        Path another = Files.createLink(home.resolve("another-name"), january());
        emptyKeys().destroy(JANUARY);
        assertThat(january()).doesNotExist();
        assertThat(Files.readAllBytes(another)).hasSize(32).isNotEqualTo(before);
    }

    @Test
    void other_files_in_the_folder_are_no_months() throws IOException {
        emptyKeys().pseudonym(JANUARY, "zoe.exemple");
        for (String name : List.of("notes.txt", "2026-13.key", ".2026-02.key.1a")) {
            Files.createFile(folder().resolve(name));
        }
        assertThat(emptyKeys().months()).containsExactly(JANUARY);
    }
}
