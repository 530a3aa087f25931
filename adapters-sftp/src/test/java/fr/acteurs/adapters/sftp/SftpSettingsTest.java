package fr.acteurs.adapters.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SftpSettingsTest {

    @Test
    void a_transfer_may_take_a_minute_and_what_fifty_kilobytes_a_second_need() {
        assertThat(settings().build().limitFor(0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings().build().limitFor(90_000_000)).isEqualTo(Duration.ofSeconds(1860));
    }

    @Test
    void ten_seconds_are_given_to_connect_and_between_heartbeats() {
        assertThat(settings().build().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings().build().heartbeat()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void settings_that_cannot_work_are_refused() {
        List<Consumer<SftpSettings.Builder>> mistakes = List.of(
                builder -> builder.port(0),
                builder -> builder.port(65_536),
                builder -> builder.user(" "),
                builder -> builder.directory(""),
                builder -> builder.connectTimeout(Duration.ZERO),
                builder -> builder.heartbeat(Duration.ZERO),
                builder -> builder.grace(Duration.ofSeconds(-1)),
                builder -> builder.slowest(0));
        assertThat(mistakes).allSatisfy(mistake -> {
            var builder = settings();
            mistake.accept(builder);
            assertThatIllegalArgumentException().isThrownBy(builder::build);
        });
    }

    @Test
    void who_signs_in_with_what_and_whom_we_trust_must_be_said() {
        var key = Path.of("id");
        var hosts = Path.of("known_hosts");
        var to = SftpSettings.to("sftp.example.fr");
        assertThatNullPointerException().isThrownBy(to::build).withMessage("user");
        assertThatNullPointerException().isThrownBy(to.user("bdtact")::build).withMessage("privateKey");
        assertThatNullPointerException().isThrownBy(to.privateKey(key)::build).withMessage("knownHosts");
        assertThat(to.knownHosts(hosts).build().port()).isEqualTo(22);
    }

    private static SftpSettings.Builder settings() {
        return SftpSettings.to("sftp.example.fr")
                .user("bdtact")
                .privateKey(Path.of("id"))
                .knownHosts(Path.of("known_hosts"));
    }
}
