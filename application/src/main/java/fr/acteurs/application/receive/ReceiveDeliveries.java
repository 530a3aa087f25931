package fr.acteurs.application.receive;

import com.google.common.io.ByteStreams;
import fr.acteurs.application.Progress;
import fr.acteurs.application.publish.ManifestCodec;
import fr.acteurs.domain.delivery.Admission;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference receiver: takes each delivery that is complete, in the order of the numbers, verifies it to the last
 * line, applies it as a whole and proves the state it is in. What it refuses leaves no trace but its answer.
 */
public final class ReceiveDeliveries {

    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final int GO_LENGTH = 65;

    private final Inbox inbox;
    private final InboxFiles files;
    private final ReceiverStore store;
    private final ReceiverKeys keys;
    private final SignatureCheck signatures;
    private final ManifestCodec manifests;
    private final Answers answers;
    private final Progress progress;

    /** A receiver without keys: it takes deliveries whoever signed them, and none that is encrypted. */
    public ReceiveDeliveries(
            Inbox inbox, ReceiverStore store, ManifestCodec manifests, Answers answers, Progress progress) {
        this(inbox, store, ReceiverKeys.none(), manifests, answers, progress);
    }

    /** @param keys by which it verifies and decrypts */
    public ReceiveDeliveries(
            Inbox inbox,
            ReceiverStore store,
            ReceiverKeys keys,
            ManifestCodec manifests,
            Answers answers,
            Progress progress) {
        this.inbox = inbox;
        this.files = new InboxFiles(inbox);
        this.store = store;
        this.keys = keys;
        this.signatures = new SignatureCheck(files, keys);
        this.manifests = manifests;
        this.answers = answers;
        this.progress = progress;
    }

    /** Receives all that is there and answers each; a complete delivery heals whatever was refused before it. */
    public List<ReceiveOutcome> receive() {
        return store.alone(this::receiveAll);
    }

    private List<ReceiveOutcome> receiveAll() {
        List<ReceiveOutcome> outcomes = new ArrayList<>();
        for (DeliveryName name : inbox.deliveries()) {
            outcomes.add(receive(name));
        }
        return outcomes;
    }

    private ReceiveOutcome receive(DeliveryName name) {
        String manifestSha256 = "";
        try {
            manifestSha256 = announced(name);
            Manifest manifest = manifest(name, manifestSha256);
            Held held = held(manifest);
            Admission admission = Admission.judge(held, manifest, manifestSha256);
            if (admission instanceof Admission.Refused refused) {
                throw new Refusal(refused.code(), refused.why());
            }
            if (admission instanceof Admission.Bygone) {
                return new ReceiveOutcome.AlreadyApplied(name);
            }
            ReceiveOutcome outcome = admission instanceof Admission.Apply
                    ? apply(manifest, held.then(name.number(), manifestSha256).on(manifest.channel()))
                    : new ReceiveOutcome.AlreadyApplied(name);
            answer(ReceiverAnswer.acknowledged(name.number(), manifestSha256));
            return outcome;
        } catch (Refusal refusal) {
            answer(ReceiverAnswer.refused(name.number(), manifestSha256, refusal.code(), message(refusal)));
            return new ReceiveOutcome.Refused(name, refusal.code(), message(refusal));
        }
    }

    private void answer(ReceiverAnswer answer) {
        inbox.answer(answer.fileName(), answers.write(answer));
    }

    /** A complete delivery begins from nothing, so it also heals a receiver that cannot read where it stands. */
    private Held held(Manifest manifest) {
        try {
            return store.held();
        } catch (StateDamaged damaged) {
            if (isComplete(manifest)) {
                return store.channel().map(Held.nothing()::on).orElseGet(Held::nothing);
            }
            throw unusable(damaged.getMessage());
        }
    }

    private static boolean isComplete(Manifest manifest) {
        return manifest.name().type() == DeliveryType.C;
    }

    private static Refusal unusable(@Nullable String state) {
        return new Refusal(NackCode.ETAT, state + " ; demander une livraison complète");
    }

    private ReceiveOutcome apply(Manifest manifest, Held after) {
        try (ReceiverStore.Update update = store.update()) {
            Arrays.stream(FeedRole.values())
                    .filter(role -> !role.isState())
                    .forEach(role -> update.beginEvents(role, isComplete(manifest)));
            for (Manifest.FeedFile file : manifest.files()) {
                apply(file, manifest, update);
            }
            update.commit(after);
            return new ReceiveOutcome.Applied(manifest.name(), manifest.stateAfter());
        } catch (StateDamaged damaged) {
            throw unusable(damaged.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read delivery " + manifest.name() + "; check the folder", unreadable);
        }
    }

    private void apply(Manifest.FeedFile file, Manifest manifest, ReceiverStore.Update update) throws IOException {
        boolean isState = file.role().isState();
        if (isState) {
            update.begin(file.role(), isComplete(manifest));
        }
        try (InputStream bytes = content(file)) {
            new FeedFileReader(file, update, progress).read(bytes);
        } catch (Undecryptable closed) {
            throw new Refusal(NackCode.DECHIFFREMENT, file.name() + " : " + closed.getMessage());
        }
        if (isState) {
            prove(file, update.finish(file.role()), manifest);
        }
    }

    /** What is encrypted is hashed as it came before a key touches it. */
    private InputStream content(Manifest.FeedFile file) throws IOException {
        if (file.clear().isEmpty()) {
            return files.open(file.name());
        }
        checkSent(file);
        return keys.decrypting(files.open(file.name()));
    }

    private void checkSent(Manifest.FeedFile file) throws IOException {
        try (DigestInputStream sent = new DigestInputStream(files.open(file.name()), StateDigest.sha256())) {
            ByteStreams.exhaust(ByteStreams.limit(sent, Math.min(file.bytes(), Long.MAX_VALUE - 1) + 1));
            String found = HexFormat.of().formatHex(sent.getMessageDigest().digest());
            if (!found.equals(file.sha256())) {
                throw new Refusal(
                        NackCode.EMPREINTE, file.name() + " : empreinte " + found + ", annoncée " + file.sha256());
            }
        }
    }

    private static void prove(Manifest.FeedFile file, FeedState reached, Manifest manifest) {
        FeedState announced = manifest.stateAfter().getOrDefault(file.role(), FeedState.empty());
        if (!reached.equals(announced)) {
            throw unusable(
                    "après " + file.name() + " l'état serait de " + shown(reached) + ", annoncé " + shown(announced));
        }
    }

    private static String shown(FeedState state) {
        return state.rows() + " lignes, empreinte " + state.sha256();
    }

    /** The hash that {@code .GO} gives for the manifest. */
    private String announced(DeliveryName name) {
        String go = new String(files.small(name.go(), GO_LENGTH), StandardCharsets.US_ASCII);
        if (!go.matches("[0-9a-f]{64}\n")) {
            throw new Refusal(NackCode.EMPREINTE, name.go() + " : pas 64 chiffres hexadécimaux et une fin de ligne");
        }
        return go.substring(0, 64);
    }

    private Manifest manifest(DeliveryName name, String announced) {
        byte[] bytes = files.small(name.manifest(), LARGEST_MANIFEST);
        String found = HexFormat.of().formatHex(StateDigest.sha256().digest(bytes));
        if (signatures.isRequired() && !isApplied(name, found)) {
            signatures.check(name, bytes);
        }
        if (!found.equals(announced)) {
            throw new Refusal(
                    NackCode.EMPREINTE, name.manifest() + " : empreinte " + found + ", annoncée par .GO " + announced);
        }
        try {
            Manifest manifest = manifests.read(bytes);
            check(name, manifest);
            return manifest;
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(NackCode.SCHEMA, name.manifest() + " : " + unknown.getMessage());
        }
    }

    /** What was good when it was applied stays good, when its key has been withdrawn since. */
    private boolean isApplied(DeliveryName name, String manifestSha256) {
        try {
            return store.held()
                    .manifestOf(name.number())
                    .filter(manifestSha256::equals)
                    .isPresent();
        } catch (StateDamaged unknown) {
            return false;
        }
    }

    /** It speaks of this delivery, and of one file for each state, under its own name and no other path. */
    private static void check(DeliveryName name, Manifest manifest) {
        if (!manifest.name().equals(name)) {
            throw new Refusal(NackCode.SCHEMA, name.manifest() + " : parle de " + manifest.name());
        }
        Profile profile = manifest.scope().profile();
        List<FeedRole> announced =
                manifest.files().stream().map(Manifest.FeedFile::role).toList();
        boolean inTheirRoles =
                manifest.files().stream().allMatch(file -> file.name().equals(manifest.fileOf(file.role())));
        boolean inOrder = announced.equals(
                profile.roles().stream().filter(announced::contains).toList());
        if (!announced.containsAll(profile.states()) || !inOrder || !inTheirRoles) {
            List<String> states =
                    profile.states().stream().map(manifest::fileOf).toList();
            throw new Refusal(NackCode.SCHEMA, name.manifest() + " : n'annonce pas les fichiers " + states);
        }
    }

    private static String message(Refusal refusal) {
        String message = refusal.getMessage();
        return message == null ? "" : message;
    }
}
