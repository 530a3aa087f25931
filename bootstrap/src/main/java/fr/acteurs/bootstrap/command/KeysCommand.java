package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.openpgp.OpenPgpKeyFolder;
import fr.acteurs.application.protect.KeyFile;
import fr.acteurs.application.protect.KeyFolder;
import fr.acteurs.application.protect.KeyUse;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "OpenPGP keys by which deliveries are signed and encrypted: the folder keys in the home.",
        footer = {
            "",
            "list      which keys are there, what they are for, until when, and which channels use them",
            "generate  makes a key pair to sign with: NAME.sec.asc, which stays here (mode 0600), and NAME.pub.asc for the",
            "          client, to whom the fingerprint is read by telephone",
            "A channel is signed and encrypted once its contract says so (signedBy, encryptedFor).",
            "Example: acteurs keys generate --name acteurs-2026 --for 'Acteurs <livraisons@example.fr>' \\\\",
            "             --passphrase-file passphrase"
        })
final class KeysCommand extends Subcommand {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MONTHS = 24;

    /** What can be done with keys. */
    enum Deed {
        list,
        generate
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DEED",
            description = "${COMPLETION-CANDIDATES} (default: list)")
    private Deed deed = Deed.list;

    @Option(names = "--name", paramLabel = "NAME", description = "of the files to make (default: acteurs-YEAR)")
    private @Nullable String name;

    @Option(
            names = "--for",
            paramLabel = "OWNER",
            defaultValue = "Acteurs",
            description = "whom the key names, as the client will see it (default: ${DEFAULT-VALUE})")
    private String owner = "Acteurs";

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "the first day on which it signs no more (default: in 24 months)")
    private @Nullable LocalDate expires;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {
                "its first line will open the secret key (mode 0600; else ACTEURS_SIGNING_PASSPHRASE_FILE names it, or",
                "ACTEURS_SIGNING_PASSPHRASE holds it)"
            })
    private @Nullable Path passphrase;

    @Option(names = "--no-passphrase", description = "leave the secret key open to whoever can read its file")
    private boolean open;

    @Override
    Answer answer() {
        KeyFolder folder = new OpenPgpKeyFolder(options().home().resolve(Acteurs.KEYS), CLOCK);
        return deed == Deed.list ? list(folder) : generate(folder);
    }

    private Answer list(KeyFolder folder) {
        List<Channel> channels = options().acteurs().contracts().inForce().channels();
        Instant now = CLOCK.instant();
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (KeyFile key : folder.all()) {
            List<String> users = users(key, channels);
            lines.add("%-24s %s  %s, %s, %s%s"
                    .formatted(
                            key.file(),
                            key.fingerprint(),
                            key.secret() ? "secret" : "public",
                            uses(key),
                            state(key, now),
                            users.isEmpty() ? "" : "; " + String.join(", ", users)));
            lines.add("    " + key.owner());
            json.add(json(key, users));
        }
        folder.others().forEach(file -> lines.add(file + " is no OpenPGP key"));
        if (lines.isEmpty()) {
            lines.add("no key is there yet; begin with: acteurs keys generate");
        }
        return new Answer(ExitStatus.DONE, lines, Map.of("keys", json, "others", folder.others()));
    }

    private static String uses(KeyFile key) {
        List<String> uses = new ArrayList<>();
        if (key.uses().contains(KeyUse.SIGNS)) {
            uses.add("signs");
        }
        if (key.uses().contains(KeyUse.ENCRYPTS)) {
            uses.add("encrypts");
        }
        return uses.isEmpty() ? "fit for nothing" : String.join(" and ", uses);
    }

    private static String state(KeyFile key, Instant now) {
        if (key.revoked()) {
            return "REVOKED";
        }
        return key.expires()
                .map(end -> (end.isAfter(now) ? "good until " : "EXPIRED on ") + KeyWarnings.day(end))
                .orElse("never expires");
    }

    private static List<String> users(KeyFile key, List<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.protection()
                        .keys()
                        .anyMatch(pinned -> pinned.file().equals(key.file())))
                .map(channel -> "channel " + channel.code())
                .toList();
    }

    private Answer generate(KeyFolder folder) {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), PARIS);
        LocalDate end = expires == null ? today.plusMonths(MONTHS) : expires;
        if (!end.isAfter(today)) {
            throw new IllegalArgumentException("--expires " + end + " is not after today, " + today);
        }
        KeyFile made = folder.generate(
                name == null ? "acteurs-" + today.getYear() : name,
                owner,
                passphrase(),
                end.atStartOfDay(PARIS).toInstant());
        return new Answer(ExitStatus.DONE, told(made), json(made, List.of()));
    }

    private Optional<Secret> passphrase() {
        Optional<Secret> given = GivenSecret.of(passphrase, "ACTEURS_SIGNING_PASSPHRASE");
        if (given.isEmpty() && !open) {
            throw new IllegalArgumentException(
                    "Give --passphrase-file FILE for the secret key, or say --no-passphrase");
        }
        if (given.isPresent() && open) {
            throw new IllegalArgumentException("--no-passphrase, and a passphrase is given: which of them?");
        }
        return given;
    }

    private List<String> told(KeyFile made) {
        Path folder = options().home().resolve(Acteurs.KEYS);
        String secret = made.file().replace(".pub.asc", ".sec.asc");
        return List.of(
                "fingerprint  " + made.fingerprint(),
                "good until   " + made.expires().map(KeyWarnings::day).orElseThrow(),
                "secret key   " + folder.resolve(secret) + "  stays here; keep a copy in a safe",
                "public key   " + folder.resolve(made.file())
                        + "  goes to the client, who checks the fingerprint by telephone",
                "contract     \"signedBy\": {\"file\": \"" + secret + "\", \"fingerprint\": \"" + made.fingerprint()
                        + "\"}");
    }

    private static Map<String, Object> json(KeyFile key, List<String> users) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", key.file());
        json.put("fingerprint", key.fingerprint().value());
        json.put("secret", key.secret());
        json.put("owner", key.owner());
        json.put("uses", key.uses().stream().map(KeyUse::name).sorted().toList());
        json.put("revoked", key.revoked());
        json.put("expires", key.expires().map(Instant::toString).orElse(null));
        json.put("usedBy", users);
        return json;
    }
}
