package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.contract.Contract;
import fr.acteurs.application.contract.Contract.NamedContact;
import fr.acteurs.application.contract.ContractDocuments;
import fr.acteurs.application.contract.ContractOutcome;
import fr.acteurs.application.contract.Contracts;
import fr.acteurs.application.contract.Quotas;
import fr.acteurs.application.contract.Retention;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.PinnedKey;
import fr.acteurs.domain.delivery.Protection;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
            "--schema prints the JSON Schema, by which editors help to write it.",
            "As contract.json in the home it is the one that every command runs by. A register that runs by another",
            "reads and delivers nothing until the change is applied:",
            "  acteurs contract --apply --dry-run"
        })
final class ContractCommand extends Subcommand {

    @Option(names = "--template", description = "print the contract that the product carries")
    private boolean template;

    @Option(names = "--schema", description = "print the JSON Schema of contracts")
    private boolean schema;

    /** What can be printed from it. */
    enum Document {
        TRAITEMENTS,
        STOCKAGE
    }

    @Option(
            names = "--document",
            paramLabel = "DOCUMENT",
            description = {
                "print what follows from the contract, in French and Markdown: TRAITEMENTS, the register of processing",
                "activities (RGPD art. 30), or STOCKAGE, the statement of the place of storage"
            })
    private @Nullable Document document;

    @Option(
            names = "--apply",
            description =
                    "bring the register under the contract, after it was changed: what moves leaves with the next delta")
    private boolean apply;

    @Option(names = "--dry-run", description = "with --apply: show what would move, and undo it")
    private boolean dryRun;

    @Override
    Answer answer() {
        if (dryRun && !apply) {
            throw new IllegalArgumentException("--dry-run goes with --apply");
        }
        return apply ? applied() : shown();
    }

    private Answer applied() {
        try (ActorFeed feed = options().openExisting()) {
            ContractOutcome outcome = dryRun
                    ? feed.contract().rehearse(options().today())
                    : feed.contract().apply(options().today());
            return new Answer(ExitStatus.DONE, lines(outcome), json(outcome));
        }
    }

    private List<String> lines(ContractOutcome outcome) {
        return outcome.kinds().isEmpty()
                ? List.of("The register runs by this contract already; nothing moves")
                : List.of(
                        (dryRun ? "Would change" : "Changed") + "     " + outcome.kinds(),
                        "bodies      " + outcome.bodies() + (dryRun ? " would move" : " moved"),
                        "functions   " + outcome.functions() + (dryRun ? " would move" : " moved"));
    }

    private Map<String, Object> json(ContractOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dryRun", dryRun);
        json.put("kinds", outcome.kinds().stream().map(EntityKind::code).toList());
        json.put("bodies", outcome.bodies());
        json.put("functions", outcome.functions());
        return json;
    }

    private Answer shown() {
        Contracts contracts = options().acteurs().contracts();
        if (template || schema) {
            String text = template ? contracts.template() : contracts.schema();
            return new Answer(ExitStatus.DONE, text.lines().toList(), Map.of(template ? "template" : "schema", text));
        }
        Contract contract = contracts.inForce();
        if (document != null) {
            return printed(contract, document);
        }
        contract.channels().forEach(options().acteurs().keys()::check);
        return new Answer(ExitStatus.DONE, lines(contract), json(contract));
    }

    private Answer printed(Contract contract, Document wanted) {
        List<SourceDescription> sources =
                options().acteurs().sources().stream().map(Source::description).toList();
        ContractDocuments documents = new ContractDocuments(contract, sources);
        List<String> text = wanted == Document.STOCKAGE ? documents.storageStatement() : documents.processingRegister();
        return new Answer(ExitStatus.DONE, text, Map.of("document", String.join("\n", text)));
    }

    private static List<String> lines(Contract contract) {
        List<String> lines = new ArrayList<>(List.of(
                "client      " + contract.client(),
                "provider    " + contract.provider().name()
                        + mark(contract.provider().provisional()),
                "hosting     " + contract.hosting().place() + ", "
                        + contract.hosting().operator() + " ("
                        + contract.hosting().country() + ")"
                        + mark(contract.hosting().provisional()),
                "contact     " + name(contract.contact())
                        + mark(contract.contact().provisional()),
                "committee   " + contract.committee().meetings()
                        + mark(contract.committee().provisional()),
                "quotas      " + quotas(contract.quotas())
                        + mark(contract.quotas().provisional())));
        lines.add("oppositions mail to " + contract.objections().address() + ", a delivery above "
                + contract.objections().fileAbove() + " a month"
                + mark(contract.objections().provisional()));
        lines.add("information "
                + (contract.information().isCondition() ? "nobody leaves who was not told" : "no condition")
                + mark(contract.information().provisional()));
        contract.fields()
                .columns()
                .forEach((purpose, columns) ->
                        lines.add("fields      " + purpose + ": " + String.join(", ", new TreeSet<>(columns))));
        contract.channels().forEach(channel -> lines.add("channel     " + told(channel)));
        contract.retention()
                .terms()
                .forEach((category, term) -> lines.add(
                        "kept        %s : %d jours (%s)".formatted(category.label(), term.days(), term.basis())));
        lines.add("segments    " + contract.segments().segments().size() + ", kinds "
                + kinds(contract).size());
        lines.add("to check *  " + provisional(contract).size() + " kinds" + named(provisional(contract)));
        return lines;
    }

    private static String quotas(Quotas quotas) {
        return "%d accès, puis par lots de %d ; un accès : %s"
                .formatted(quotas.accesses(), quotas.lot(), quotas.counted().label());
    }

    private static String told(Channel channel) {
        return channel.code() + ", profil " + channel.profile() + " : " + channel.label() + limits(channel.perimeter())
                + protection(channel.protection());
    }

    private static String protection(Protection keys) {
        return keys.signer().map(key -> " ; signé par " + told(key)).orElse("")
                + keys.recipient().map(key -> ", chiffré pour " + told(key)).orElse("");
    }

    private static String told(PinnedKey key) {
        return key.file() + " (" + key.fingerprint() + ")";
    }

    private static String limits(Perimeter perimeter) {
        return perimeter.isFrance()
                ? ""
                : " ; régions " + perimeter.regions() + ", départements " + perimeter.departements();
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
        json.put("quotas", quotas(contract.quotas()));
        json.put(
                "channels",
                contract.channels().stream().map(ContractCommand::told).toList());
        json.put("retentionDays", days(contract.retention()));
        json.put("segments", contract.segments().segments().size());
        json.put("kinds", kinds(contract).size());
        json.put("provisional", provisional(contract));
        return json;
    }

    private static Map<String, Integer> days(Retention retention) {
        Map<String, Integer> days = new LinkedHashMap<>();
        retention.terms().forEach((category, term) -> days.put(category.name(), term.days()));
        return days;
    }
}
