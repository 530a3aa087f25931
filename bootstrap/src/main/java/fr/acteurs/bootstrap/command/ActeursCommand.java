package fr.acteurs.bootstrap.command;

import fr.acteurs.application.deliver.DeliveryFailure;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code acteurs}. */
@Command(
        name = "acteurs",
        mixinStandardHelpOptions = true,
        version = "acteurs 1.0.0",
        description = "Who is who in French public life, and the daily, provable feed of it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 done, 1 held or refused (the reason is printed), 2 wrong usage,",
            "3 the world failed (what, where, next step).",
            "",
            "Begin with: acteurs demo"
        },
        subcommands = {
            DemoCommand.class,
            SourcesCommand.class,
            SegmentsCommand.class,
            IngestCommand.class,
            PublishCommand.class,
            ReceiveCommand.class,
            StatusCommand.class,
            ExplainCommand.class
        })
public final class ActeursCommand {

    private ActeursCommand() {}

    /** Runs a command line and gives its exit status. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new ActeursCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(failures())
                .execute(arguments);
    }

    /** A wrong word of the caller is usage; everything else that stops a command is the world. */
    private static IExecutionExceptionHandler failures() {
        return (failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(failure)));
            return failure instanceof IllegalArgumentException ? ExitStatus.USAGE : ExitStatus.FAILED;
        };
    }

    private static String message(Throwable failure) {
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        if (!(failure instanceof DeliveryFailure)) {
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                message.append("\n  because: ").append(cause.getMessage());
            }
        }
        return message.toString();
    }
}
