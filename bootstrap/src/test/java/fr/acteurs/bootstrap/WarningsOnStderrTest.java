package fr.acteurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WarningsOnStderrTest {

    private final LoggerContext logs = new LoggerContext();

    @AfterEach
    void forget() {
        System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
        logs.stop();
    }

    @Test
    void warnings_are_said_and_nothing_below() {
        assertThat(new WarningsOnStderr().configure(logs)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(logs.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void a_file_that_somebody_names_counts_instead() {
        System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, "their-logback.xml");
        assertThat(new WarningsOnStderr().configure(logs)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(logs.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.DEBUG);
    }
}
