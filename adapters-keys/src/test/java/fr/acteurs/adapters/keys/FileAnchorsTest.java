package fr.acteurs.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.acteurs.application.trace.Anchors;
import fr.acteurs.application.trace.AnchorsContract;
import fr.acteurs.domain.trace.Anchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileAnchorsTest extends AnchorsContract {

    @TempDir
    Path home;

    @Override
    protected Anchors noAnchors() {
        return new FileAnchors(home.resolve("keys/traces"));
    }

    private Path file() {
        return home.resolve("keys/traces/certificates.log");
    }

    @Test
    void each_certificate_is_a_line_that_its_owner_alone_may_write() throws IOException {
        noAnchors().add(List.of(new Anchor(1, "a".repeat(64))));
        noAnchors().add(List.of(new Anchor(2, "b".repeat(64))));
        assertThat(file()).hasContent("1 " + "a".repeat(64) + "\n2 " + "b".repeat(64));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_was_spoilt_is_named_and_not_passed_over() throws IOException {
        noAnchors().add(List.of(new Anchor(1, "a".repeat(64))));
        Files.writeString(file(), "1 aaaa\n");
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> noAnchors().all())
                .withMessageContaining("certificates.log");
    }
}
