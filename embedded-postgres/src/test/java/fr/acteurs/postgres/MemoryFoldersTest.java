package fr.acteurs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryFoldersTest {

    @Test
    void a_folder_is_the_callers_alone_and_goes_with_what_is_in_it() throws Exception {
        Path folder = MemoryFolders.create("acteurs-test-");
        Files.writeString(folder.resolve("file"), "invented");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(Trees.PRIVATE_DIRECTORY.value());
        MemoryFolders.remove(folder);
        assertThat(folder).doesNotExist();
    }

    @Test
    void memory_in_which_no_program_runs_is_left_alone() {
        assertThat(MemoryFolders.runsPrograms(List.of("tmpfs /dev/shm tmpfs rw,nosuid,nodev 0 0")))
                .isTrue();
        assertThat(MemoryFolders.runsPrograms(List.of("shm /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime 0 0")))
                .isFalse();
        assertThat(MemoryFolders.runsPrograms(List.of("/dev/vda / ext4 rw 0 0")))
                .isFalse();
    }
}
