package fr.acteurs.bootstrap.command;

import fr.acteurs.bootstrap.Acteurs;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "database",
        mixinStandardHelpOptions = true,
        description = "Roles of the database: who may read, who may write, who may see traces, who may make tables.",
        footer = {
            "",
            "  app_rw        the program from day to day: keeps traces and cannot read them, makes no table",
            "  app_feed_ro   whoever composes feeds or reports: reads, and no traces",
            "  trace_reader  whoever must look at traces: those of six months, and nothing else",
            "  migrator      owns the tables: makes them, purges traces",
            "",
            "Read the script, then let an administrator of the server run it; on the embedded database --apply does it:",
            "  acteurs database roles --print | psql -d acteurs",
            "  acteurs database roles --apply",
            "It may be run again, and is after each new version. Nobody signs in as a role; give it to those who do:",
            "  create role portal login password '…' in role app_rw;"
        })
final class DatabaseCommand extends Subcommand {

    /** What can be done with a database. */
    enum Deed {
        roles
    }

    @Parameters(index = "0", paramLabel = "DEED", description = "${COMPLETION-CANDIDATES}")
    private Deed deed = Deed.roles;

    @Option(names = "--print", description = "print the script and change nothing (the default)")
    private boolean print;

    @Option(names = "--apply", description = "run the script on the database; it takes a user who may create roles")
    private boolean apply;

    @Override
    Answer answer() {
        if (print && apply) {
            throw new IllegalArgumentException("--print or --apply, not both");
        }
        return apply ? applied() : printed();
    }

    private static Answer printed() {
        String script = Acteurs.databaseRoles();
        return new Answer(ExitStatus.DONE, script.lines().toList(), Map.of("script", script));
    }

    private Answer applied() {
        options().acteurs().makeDatabaseRoles();
        return new Answer(
                ExitStatus.DONE,
                List.of("roles app_rw, app_feed_ro, trace_reader, migrator: there, and each with its rights"),
                Map.of(deed.name(), List.of("app_rw", "app_feed_ro", "trace_reader", "migrator")));
    }
}
