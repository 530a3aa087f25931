package fr.acteurs.application.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

    private static final int NOBODY = 65_534;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("db.secret"), "correct horse\nsecond line\n");
        mode("rw-------");
    }

    private void mode(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void a_secret_is_the_first_line_and_is_shown_to_nobody() {
        Secret secret = SecretFiles.firstLine(file);
        assertThat(secret.reveal()).containsExactly("correct horse".toCharArray());
        assertThat(secret).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
    void a_file_that_others_have_any_right_to_is_refused_with_the_command_that_closes_it(String mode)
            throws IOException {
        mode(mode);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretFiles.firstLine(file))
                .withMessage(file + " is open to others (" + mode + "): chmod 600 " + file);
    }

    @Test
    void a_file_that_may_only_be_read_is_good_enough() throws IOException {
        mode("r--------");
        assertThat(SecretFiles.fault(file)).isEmpty();
    }

    @Test
    void a_file_of_somebody_else_is_refused_for_they_may_change_it() throws IOException {
        assumeTrue(Files.getOwner(file).getName().equals("root"), "only root gives files away");
        Files.setAttribute(file, "unix:uid", NOBODY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretFiles.check(file))
                .withMessageContainingAll(file + " belongs to ", ", who may change it: chown root " + file);
    }

    @Test
    void a_file_that_is_missing_or_empty_or_no_text_is_named_and_never_quoted() throws IOException {
        assertRefused(folder.resolve("nowhere"), "is missing or not readable");
        Files.writeString(file, "\n");
        assertRefused(file, "has nothing on its first line");
        Files.write(file, new byte[] {'h', 'o', 'r', 's', 'e', (byte) 0xFF, '\n'});
        assertRefused(file, "cannot be read as text");
    }

    private static void assertRefused(Path file, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretFiles.firstLine(file))
                .withMessageContaining(file + " " + why)
                .withMessageNotContaining("horse")
                .withNoCause();
    }
}
