package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.receive.ReceiverStore;
import fr.acteurs.application.receive.StateDamaged;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.FeedState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The receiver's state as files: {@code etat_ORG.csv} and {@code etat_CON.csv} (header and canonical rows), and
 * {@code etat.txt} with the last number and the hash of its manifest.
 *
 * <p>A new state is written beside. The one commit point is the rename of {@code suite} to {@code valide}: before it
 * the old state stands, after it the new one does, and whoever opens the folder next finishes the renaming.
 */
public final class FileReceiverStore implements ReceiverStore {

    private static final String HELD = "etat.txt";
    private static final Pattern MARKER = Pattern.compile("(\\d{1,18})\n([^\n]+)\n");

    private final Path folder;
    private final Path next;
    private final Path committed;

    /** Opens the folder, made when it is not there; a commit that a crash interrupted is finished first. */
    public FileReceiverStore(Path folder) {
        this.folder = folder;
        this.next = folder.resolve("suite");
        this.committed = folder.resolve("valide");
        try {
            Files.createDirectories(folder);
            settle();
            Disk.remove(next);
        } catch (IOException unusable) {
            throw failure(unusable);
        }
    }

    @Override
    public Held held() {
        Path file = folder.resolve(HELD);
        if (!Files.exists(file)) {
            return Held.nothing();
        }
        try {
            return held(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw failure(unreadable);
        }
    }

    private static Held held(String marker) throws IOException {
        Matcher held = MARKER.matcher(marker);
        if (!held.matches()) {
            throw new DamagedState(Path.of(HELD), DamagedState.Damage.NO_NUMBER_AND_HASH);
        }
        return new Held(Long.parseLong(held.group(1)), held.group(2));
    }

    @Override
    public Update update() {
        try {
            Disk.remove(next);
            Files.createDirectory(next);
            return new FileUpdate();
        } catch (IOException full) {
            throw failure(full);
        }
    }

    /** Moves a committed state into place, file by file; the folder disappears last. */
    private void settle() throws IOException {
        if (Files.isDirectory(committed)) {
            for (String name : names()) {
                Path file = committed.resolve(name);
                if (Files.exists(file)) {
                    Disk.rename(file, folder.resolve(name));
                }
            }
            Disk.remove(committed);
        }
    }

    /** The marker comes last: while it is old, the files beside it are looked for in the committed folder first. */
    private static List<String> names() {
        return List.of(state(FeedRole.ORG), state(FeedRole.CON), HELD);
    }

    private static String state(FeedRole role) {
        return "etat_" + role + ".csv";
    }

    /** A state that was damaged can be healed by a delivery; a folder that cannot be used needs an operator. */
    private RuntimeException failure(IOException cause) {
        if (cause instanceof DamagedState damaged) {
            return new StateDamaged(damaged.inFrench(), damaged);
        }
        return new UncheckedIOException(
                "Cannot keep the receiver's state in " + folder + "; check space and permissions", cause);
    }

    private final class FileUpdate implements Update {

        private final Map<FeedRole, StateMerge> merges = new EnumMap<>(FeedRole.class);

        @Override
        public void begin(FeedRole role, boolean fromNothing) {
            Path former = folder.resolve(state(role));
            Optional<Path> base = fromNothing || !Files.exists(former) ? Optional.empty() : Optional.of(former);
            try {
                merges.put(role, new StateMerge(base, next.resolve(state(role)), header(role)));
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public void put(FeedRole role, String id, long version, String canonical) {
            try {
                merge(role).put(id, version, canonical.getBytes(StandardCharsets.UTF_8));
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public void remove(FeedRole role, String id, long version) {
            try {
                merge(role).remove(id, version);
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public FeedState finish(FeedRole role) {
            try {
                return merge(role).finish().after();
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public void commit(Held held) {
            try {
                String marker = held.number() + "\n" + held.manifestSha256() + "\n";
                Disk.write(next.resolve(HELD), marker.getBytes(StandardCharsets.US_ASCII));
                Disk.force(next);
                Disk.rename(next, committed);
                settle();
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public void close() {
            try {
                for (StateMerge merge : merges.values()) {
                    merge.close();
                }
                Disk.remove(next);
            } catch (IOException stuck) {
                throw failure(stuck);
            }
        }

        private StateMerge merge(FeedRole role) {
            StateMerge merge = merges.get(role);
            if (merge == null) {
                throw new IllegalStateException("The role " + role + " was not begun");
            }
            return merge;
        }

        private String header(FeedRole role) {
            return FeedDictionary.schemas().stream()
                    .filter(schema -> schema.role() == role)
                    .map(FeedSchema::stateHeader)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
