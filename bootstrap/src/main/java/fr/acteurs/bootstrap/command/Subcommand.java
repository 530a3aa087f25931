package fr.acteurs.bootstrap.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the common options, and printing the answer in the form that was asked for. */
abstract class Subcommand implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    abstract Answer answer();

    final Options options() {
        return options;
    }

    @Override
    public final Integer call() throws JsonProcessingException {
        Answer answer = answer();
        var out = spec.commandLine().getOut();
        if (options.json()) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(answer.json()));
        } else {
            answer.lines().forEach(out::println);
        }
        out.flush();
        return answer.status();
    }

    /** A line for somebody who watches; never on standard output. */
    final void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
