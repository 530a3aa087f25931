package fr.acteurs.bootstrap.command;

import fr.acteurs.application.contract.Contract;
import fr.acteurs.application.contract.Contract.NamedContact;
import fr.acteurs.application.contract.Contracts;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Segment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description = "Checks the contract and tells who, where and how much; acteurs segments tells the rest.",
        footer = {
            "",
            "To write one of your own, begin with the one that the product carries:",
            "  acteurs contract --template > contract.json",
            "  acteurs contract --contract contract.json",
            "--schema prints the JSON Schema, by which editors help to write it."
        })
final class ContractCommand extends Subcommand {

    @Option(names = "--template", description = "print the contract that the product carries")
    private boolean template;

    @Option(names = "--schema", description = "print the JSON Schema of contracts")
    private boolean schema;

    @Override
    Answer answer() {
        Contracts contracts = options().acteurs().contracts();
        if (template || schema) {
            String text = template ? contracts.template() : contracts.schema();
            return new Answer(ExitStatus.DONE, text.lines().toList(), Map.of(template ? "template" : "schema", text));
        }
        Contract contract = contracts.inForce();
        return new Answer(ExitStatus.DONE, lines(contract), json(contract));
    }

    private static List<String> lines(Contract contract) {
        return List.of(
                "client      " + contract.client(),
                "hosting     " + contract.hosting().place() + " ("
                        + contract.hosting().country() + ")"
                        + mark(contract.hosting().provisional()),
                "contact     " + name(contract.contact())
                        + mark(contract.contact().provisional()),
                "committee   " + contract.committee().meetings()
                        + mark(contract.committee().provisional()),
                "segments    " + contract.segments().segments().size() + ", kinds "
                        + kinds(contract).size(),
                "to check *  " + provisional(contract).size() + " kinds" + named(provisional(contract)));
    }

    private static String name(NamedContact contact) {
        return contact.name() + ", " + contact.role() + ", " + contact.email() + ", " + contact.phone();
    }

    private static String mark(boolean provisional) {
        return provisional ? " *" : "";
    }

    private static String named(List<String> kinds) {
        return kinds.isEmpty() ? "" : ": " + String.join(", ", kinds);
    }

    private static List<Kind> kinds(Contract contract) {
        return contract.segments().segments().stream()
                .map(Segment::kinds)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> provisional(Contract contract) {
        return kinds(contract).stream()
                .filter(Kind::isProvisional)
                .map(kind -> kind.code().code())
                .toList();
    }

    private static Map<String, Object> json(Contract contract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client", contract.client());
        json.put("hosting", contract.hosting().place());
        json.put("country", contract.hosting().country());
        json.put("contact", contract.contact().name());
        json.put(
                "meetings",
                contract.committee().meetings().stream().map(Object::toString).toList());
        json.put("segments", contract.segments().segments().size());
        json.put("kinds", kinds(contract).size());
        json.put("provisional", provisional(contract));
        return json;
    }
}
