package fr.acteurs.bootstrap.command;

import fr.acteurs.application.audit.AuditRefused;
import fr.acteurs.application.consent.ConsentRefused;
import fr.acteurs.application.contract.ContractNotInForce;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.fetch.FetchRefused;
import fr.acteurs.application.ingest.ApprovalRefused;
import fr.acteurs.application.judgement.JudgementRefused;
import fr.acteurs.application.order.OrderRefused;
import fr.acteurs.application.protect.KeyUnfit;
import fr.acteurs.application.publish.PublishRefused;
import fr.acteurs.application.rectification.RectificationRefused;
import fr.acteurs.application.trace.TracesClosed;
import fr.acteurs.bootstrap.Acteurs;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code acteurs}. */
@Command(
        name = "acteurs",
        mixinStandardHelpOptions = true,
        version = "acteurs " + Acteurs.VERSION,
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
            ContractCommand.class,
            CoverageCommand.class,
            OrderCommand.class,
            KeysCommand.class,
            MailingCommand.class,
            DownloadCommand.class,
            SegmentsCommand.class,
            IngestCommand.class,
            ApproveCommand.class,
            ElectionsCommand.class,
            PublishCommand.class,
            ReceiveCommand.class,
            TakeoverCommand.class,
            CompareCommand.class,
            StatusCommand.class,
            TracesCommand.class,
            PurgeCommand.class,
            DatabaseCommand.class,
            TitlesCommand.class,
            ExplainCommand.class,
            ReviewCommand.class,
            MergeCommand.class,
            ApartCommand.class,
            UnsureCommand.class,
            SplitCommand.class,
            ConsentCommand.class,
            OppositionCommand.class,
            InformationCommand.class,
            SubjectCommand.class,
            UndoCommand.class,
            CommandLine.HelpCommand.class
        })
public final class ActeursCommand {

    private ActeursCommand() {}

    /** Runs a command line and gives its exit status. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new ActeursCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, ActeursCommand::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(ActeursCommand::misused)
                .setExecutionExceptionHandler(failures())
                .execute(arguments);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            throw new TypeConversionException("a date is YYYY-MM-DD, not " + text);
        }
    }

    /** What is wrong and where it is explained, instead of a page of options. */
    private static int misused(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println(command.getColorScheme().errorText(misuse.getMessage() + " (see: " + help + ")"));
        UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
        return ExitStatus.USAGE;
    }

    /** A wrong word of the caller is usage; everything else that stops a command is the world. */
    private static IExecutionExceptionHandler failures() {
        return (failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(failure)));
            return status(failure);
        };
    }

    private static int status(Throwable failure) {
        if (failure instanceof PublishRefused
                || failure instanceof KeyUnfit
                || failure instanceof JudgementRefused
                || failure instanceof ApprovalRefused
                || failure instanceof ContractNotInForce
                || failure instanceof OrderRefused
                || failure instanceof AuditRefused
                || failure instanceof ConsentRefused
                || failure instanceof RectificationRefused
                || failure instanceof TracesClosed
                || failure instanceof FetchRefused) {
            return ExitStatus.REFUSED;
        }
        return failure instanceof IllegalArgumentException ? ExitStatus.USAGE : ExitStatus.FAILED;
    }

    /** What failed, and all the reasons behind it. */
    static String message(Throwable failure) {
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        if (!(failure instanceof DeliveryFailure)) {
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                message.append("\n  because: ").append(reason(cause));
            }
        }
        return message.toString();
    }

    /** Java says of a file only its name; the reason is in the kind of the exception. */
    private static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof NotDirectoryException file) {
            return file.getFile() + ": not a folder";
        }
        if (cause instanceof AccessDeniedException forbidden) {
            return forbidden.getFile() + ": permission denied";
        }
        if (cause instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + ": is there already";
        }
        return String.valueOf(cause.getMessage());
    }
}
