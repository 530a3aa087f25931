package fr.acteurs.adapters.csv.feed;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.application.receive.ReceiverBusy;
import fr.acteurs.application.receive.ReceiverStore;
import fr.acteurs.application.receive.StateDamaged;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The receiver's state as files: {@code etat_ORG.csv}, {@code etat_CON.csv} and the like (header and canonical rows),
 * {@code redirections.csv} with the identifiers that moved, {@code oppositions.csv} with who objects, {@code manifestes.csv} with the hash of the manifest of each number that was applied, and {@code etat.txt} with the
 * last one of them. Who works on it holds a lock on {@code verrou}.
 *
 * <p>A new state is written beside. The one commit point is the rename of {@code suite} to {@code valide}: before it
 * the old state stands, after it the new one does, and whoever opens the folder next finishes the renaming.
 */
public final class FileReceiverStore implements ReceiverStore {

    private static final String HELD = "etat.txt";
    private static final String MANIFESTS = "manifestes.csv";
    private static final Map<FeedRole, String> EVENTS =
            ImmutableMap.of(FeedRole.OPP, "oppositions.csv", FeedRole.RED, "redirections.csv");
    /** The roles of a state that begins anew, while it is moved into place. */
    private static final String ROLES = "roles";

    private static final String LOCK = "verrou";
    private static final Pattern MARKER = Pattern.compile("(\\d{1,18})\n([^\n]+)\n(?:(" + ChannelCode.FORM + ")\n)?");
    private static final Pattern MANIFEST = Pattern.compile("(\\d{1,18});([^;\n]+)\n");

    private final Path folder;
    private final Path next;
    private final Path committed;

    public FileReceiverStore(Path folder) {
        this.folder = folder;
        this.next = folder.resolve("suite");
        this.committed = folder.resolve("valide");
    }

    /** Makes the folder when it is not there, and first finishes a commit that a crash interrupted. */
    @Override
    public <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE)) {
                checkAlone(lock);
                settle();
                Disk.remove(next);
                return work.get();
            }
        } catch (IOException unusable) {
            throw failure(unusable);
        }
    }

    private void checkAlone(FileChannel lock) throws IOException {
        if (!locks(lock)) {
            throw new ReceiverBusy("Cannot receive into " + folder
                    + ": another receive is at work there; nothing was changed, try again when it has ended.");
        }
    }

    /** The lock ends with the channel or the program; the file stays, for another may have it open. */
    private static boolean locks(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    @Override
    public Held held() {
        try {
            return Files.exists(folder.resolve(HELD)) ? remembered() : nothing();
        } catch (IOException unreadable) {
            throw failure(unreadable);
        }
    }

    @Override
    public Optional<ChannelCode> channel() {
        try {
            Matcher last = MARKER.matcher(Files.exists(folder.resolve(HELD)) ? ascii(HELD) : "");
            return last.matches() ? Optional.ofNullable(last.group(3)).map(ChannelCode::new) : Optional.empty();
        } catch (IOException unreadable) {
            throw failure(unreadable);
        }
    }

    private Held nothing() throws IOException {
        for (String name : names()) {
            if (Files.exists(folder.resolve(name))) {
                throw new DamagedState(folder.resolve(HELD), DamagedState.Damage.MISSING);
            }
        }
        return Held.nothing();
    }

    /** A state from before the manifests were kept remembers the last one only. */
    private Held remembered() throws IOException {
        Matcher last = MARKER.matcher(ascii(HELD));
        if (!last.matches()) {
            throw new DamagedState(folder.resolve(HELD), DamagedState.Damage.NO_NUMBER_AND_HASH);
        }
        Held held = new Held(0, "", manifests(), Optional.empty()).then(Long.parseLong(last.group(1)), last.group(2));
        String channel = last.group(3);
        return channel == null ? held : held.on(new ChannelCode(channel));
    }

    private Map<Long, String> manifests() throws IOException {
        Map<Long, String> manifests = new TreeMap<>();
        Matcher line = MANIFEST.matcher(Files.exists(folder.resolve(MANIFESTS)) ? ascii(MANIFESTS) : "");
        while (line.lookingAt()) {
            manifests.put(Long.parseLong(line.group(1)), line.group(2));
            line.region(line.end(), line.regionEnd());
        }
        if (line.regionStart() != line.regionEnd()) {
            throw new DamagedState(folder.resolve(MANIFESTS), DamagedState.Damage.BAD_MANIFEST_LINE);
        }
        return manifests;
    }

    /** One character for each byte, so that any damage can be looked at. */
    private String ascii(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
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
            forgetOtherProfile();
            for (String name : names()) {
                Path file = committed.resolve(name);
                if (Files.exists(file)) {
                    Disk.rename(file, folder.resolve(name));
                }
            }
            Disk.remove(committed);
        }
    }

    /** What was held in files that the new state does not have: the channel is delivered in another profile. */
    private void forgetOtherProfile() throws IOException {
        Path roles = committed.resolve(ROLES);
        if (Files.exists(roles)) {
            List<String> held = Files.readAllLines(roles);
            for (FeedRole role : states().toList()) {
                if (!held.contains(role.name())) {
                    Files.deleteIfExists(folder.resolve(state(role)));
                }
            }
        }
    }

    /** The marker comes last: while it is old, the files beside it are looked for in the committed folder first. */
    private static List<String> names() {
        List<String> names = new ArrayList<>();
        states().forEach(role -> names.add(state(role)));
        names.addAll(EVENTS.values());
        names.addAll(List.of(MANIFESTS, HELD));
        return names;
    }

    private static Stream<FeedRole> states() {
        return Arrays.stream(FeedRole.values()).filter(FeedRole::isState);
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
        private boolean beginsAnew;
        private final Map<FeedRole, EventFile> events = new EnumMap<>(FeedRole.class);

        @Override
        public void begin(FeedRole role, boolean fromNothing) {
            try {
                beginsAnew |= fromNothing;
                Optional<Path> base = fromNothing ? Optional.empty() : former(state(role));
                merges.put(role, new StateMerge(base, next.resolve(state(role)), header(role)));
            } catch (IOException full) {
                throw failure(full);
            }
        }

        /** A receiver that holds a delivery holds a file of each role, be it without rows. */
        private Optional<Path> former(String name) throws IOException {
            Path former = folder.resolve(name);
            if (Files.exists(former)) {
                return Optional.of(former);
            }
            if (Files.exists(folder.resolve(HELD))) {
                throw new DamagedState(former, DamagedState.Damage.MISSING);
            }
            return Optional.empty();
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
        public void beginEvents(FeedRole role, boolean fromNothing) {
            try {
                String name = EVENTS.getOrDefault(role, "");
                Optional<Path> base = fromNothing ? Optional.empty() : former(name);
                events.put(role, EventFile.begin(next.resolve(name), header(role), base));
            } catch (IOException full) {
                throw failure(full);
            }
        }

        @Override
        public void event(FeedRole role, String canonical) {
            try {
                begun(role).add(canonical);
            } catch (IOException full) {
                throw failure(full);
            }
        }

        private EventFile begun(FeedRole role) {
            EventFile begun = events.get(role);
            if (begun == null) {
                throw new IllegalStateException("No events of " + role + " were begun");
            }
            return begun;
        }

        private void endEvents() throws IOException {
            for (EventFile ended : events.values()) {
                ended.finish();
            }
        }

        @Override
        public void commit(Held held) {
            try {
                endEvents();
                if (beginsAnew) {
                    write(
                            ROLES,
                            merges.keySet().stream().map(role -> role + "\n").collect(Collectors.joining()));
                }
                write(MANIFESTS, lines(held.manifests()));
                write(HELD, held.number() + "\n" + held.manifestSha256() + "\n" + channel(held));
                Disk.force(next);
                Disk.rename(next, committed);
                settle();
            } catch (IOException full) {
                throw failure(full);
            }
        }

        private static String channel(Held held) {
            return held.channel().map(code -> code + "\n").orElse("");
        }

        private static String lines(Map<Long, String> manifests) {
            StringBuilder lines = new StringBuilder();
            manifests.forEach((number, sha256) ->
                    lines.append(number).append(';').append(sha256).append('\n'));
            return lines.toString();
        }

        private void write(String name, String content) throws IOException {
            Disk.write(next.resolve(name), content.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() {
            try {
                for (StateMerge merge : merges.values()) {
                    merge.close();
                }
                for (EventFile begun : events.values()) {
                    begun.close();
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
            return FeedDictionary.schema(role).stateHeader();
        }
    }
}
