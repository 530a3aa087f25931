package fr.acteurs.bootstrap;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * What libraries have to say goes to the standard error, from warnings on, one line each. It is said in Java because
 * reading it from XML costs every command a fifth of a second. Where somebody configures logback by a file, that counts.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class WarningsOnStderr extends ContextAwareBase implements Configurator {

    /** They log what they throw as well; our message says it once, with the next step. */
    private static final List<String> TOLD_BY_EXCEPTIONS =
            List.of("com.zaxxer.hikari.pool.HikariPool", "org.apache.sshd", "org.pgpainless", "org.postgresql");

    private static final String LINE = "%d{HH:mm:ss} %-5level %logger{24} %replace(%msg){'[\\r\\n]+', ' '}%n";

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        return isConfiguredByFile() ? ExecutionStatus.INVOKE_NEXT_IF_ANY : warnOnly(logs);
    }

    private static boolean isConfiguredByFile() {
        ClassLoader classes = WarningsOnStderr.class.getClassLoader();
        return System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null
                || classes.getResource("logback-test.xml") != null
                || classes.getResource("logback.xml") != null;
    }

    private static ExecutionStatus warnOnly(LoggerContext logs) {
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(logs);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder(logs));
        stderr.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stderr);
        TOLD_BY_EXCEPTIONS.forEach(name -> logs.getLogger(name).setLevel(Level.OFF));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static PatternLayoutEncoder encoder(LoggerContext logs) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logs);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }
}
