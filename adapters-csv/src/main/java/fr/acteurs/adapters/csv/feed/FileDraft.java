package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.ManifestCodec;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.Movement;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A delivery in the making: two folders named {@code .part} until {@link #commit}, gone after a close without it. */
final class FileDraft implements Spool.Draft {

    /** The delivery that a delta starts from, and the folder with the client's state after it. */
    record Base(Path state, SealedDelivery delivery) {}

    private final Path files;
    private final Path state;
    private final DeliveryName name;
    private final ManifestCodec manifests;
    private final PayloadCipher cipher;
    private final Function<FeedRole, LeakScanner.Watch> watches;
    private final Map<FeedRole, RoleDraft> roles = new EnumMap<>(FeedRole.class);
    private final Map<FeedRole, EventDraft> events = new EnumMap<>(FeedRole.class);

    private FileDraft(
            Path files,
            Path state,
            DeliveryName name,
            ManifestCodec manifests,
            PayloadCipher cipher,
            Function<FeedRole, LeakScanner.Watch> watches) {
        this.watches = watches;
        this.files = files;
        this.state = state;
        this.name = name;
        this.manifests = manifests;
        this.cipher = cipher;
    }

    /** Throws away the state that a crash left under this number, sealed by nobody, and begins anew. */
    static FileDraft begin(
            Profile profile,
            Path files,
            Path state,
            Optional<Base> base,
            DeliveryName name,
            ManifestCodec manifests,
            PayloadCipher cipher,
            Function<FeedRole, LeakScanner.Watch> watches)
            throws IOException {
        for (Path folder : new Path[] {state, part(state)}) {
            Disk.remove(folder);
        }
        Files.createDirectories(part(files));
        Files.createDirectories(part(state));
        FileDraft draft = new FileDraft(files, state, name, manifests, cipher, watches);
        for (FeedRole role : profile.states()) {
            String stateFile = role + ".csv";
            draft.roles.put(
                    role,
                    new RoleDraft(
                            FeedDictionary.schema(role),
                            draft.data(role),
                            part(state).resolve(stateFile),
                            base.map(b -> new RoleDraft.Base(
                                    b.state().resolve(stateFile),
                                    b.delivery().stateAfter().get(role)))));
        }
        return draft;
    }

    private DataFile data(FeedRole role) throws IOException {
        return DataFile.begin(part(files), name, role, cipher, watches.apply(role));
    }

    @Override
    public Manifest.Keys keys() {
        return cipher.keys();
    }

    @Override
    public OptionalLong held(FeedRole role, String id) {
        try {
            return role(role).held(id);
        } catch (IOException unreadable) {
            throw unwritable(unreadable);
        }
    }

    @Override
    public void line(FeedRole role, Movement movement, String motive, String id, long version, String canonical) {
        try {
            role(role).line(movement, motive, id, version, canonical);
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    @Override
    public void event(FeedRole role, String canonical) {
        try {
            events(role).line(canonical);
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    private EventDraft events(FeedRole role) throws IOException {
        EventDraft begun = events.get(role);
        if (begun == null) {
            begun = new EventDraft(FeedDictionary.schema(role), data(role));
            events.put(role, begun);
        }
        return begun;
    }

    @Override
    public Map<FeedRole, Spool.Written> finish() {
        Map<FeedRole, Spool.Written> written = new EnumMap<>(FeedRole.class);
        try {
            for (Map.Entry<FeedRole, RoleDraft> role : roles.entrySet()) {
                written.put(role.getKey(), role.getValue().finish());
            }
            for (Map.Entry<FeedRole, EventDraft> role : events.entrySet()) {
                written.put(role.getKey(), role.getValue().finish());
            }
            return written;
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    @Override
    public String commit(Manifest manifest) {
        byte[] bytes = manifests.write(manifest);
        String sha256 = HexFormat.of().formatHex(StateDigest.sha256().digest(bytes));
        try {
            Disk.write(part(files).resolve(name.manifest()), bytes);
            sign(bytes);
            Disk.write(part(files).resolve(name.go()), (sha256 + "\n").getBytes(StandardCharsets.US_ASCII));
            Disk.force(part(files));
            Disk.force(part(state));
            Disk.rename(part(state), state);
            Disk.rename(part(files), files);
            return sha256;
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    /** No manifest can hold the hash of its own signature: it is kept beside it, for this disk alone. */
    private void sign(byte[] manifest) throws IOException {
        Optional<byte[]> made = cipher.signature(manifest);
        if (made.isPresent()) {
            byte[] signature = made.get();
            String sha256 = HexFormat.of().formatHex(StateDigest.sha256().digest(signature));
            Disk.write(part(files).resolve(name.signature()), signature);
            Disk.write(
                    part(files).resolve(FileSpool.hashOf(name.signature())),
                    (sha256 + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            for (RoleDraft role : roles.values()) {
                role.close();
            }
            for (EventDraft role : events.values()) {
                role.close();
            }
            Disk.remove(part(files));
            Disk.remove(part(state));
        } catch (IOException stuck) {
            throw unwritable(stuck);
        }
    }

    private RoleDraft role(FeedRole role) {
        RoleDraft draft = roles.get(role);
        if (draft == null) {
            throw new IllegalArgumentException("No file has the role " + role);
        }
        return draft;
    }

    private UncheckedIOException unwritable(IOException cause) {
        String next = cause instanceof DamagedState ? cause.getMessage() : "free some space, then publish again";
        return new UncheckedIOException(
                "Cannot write delivery " + name + " to the spool " + files.getParent() + "; " + next, cause);
    }

    private static Path part(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".part");
    }
}
