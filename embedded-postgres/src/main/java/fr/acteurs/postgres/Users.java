package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a home, over all programs of this machine, so that the last one turns off the light.
 *
 * <p>Each program holds a shared lock on {@code use.lock} as long as it uses the server; the kernel lets go of it when
 * the program dies, however it dies. Starting and stopping happen one at a time, under {@code start.lock}. Whoever
 * starts can so tell "I am the first: a server that runs was left behind" from "others are at work: join them", and
 * whoever stops can tell that nobody else needs the server. Locks of files do not tell two threads of one program
 * apart, hence one object per home and a count.
 */
final class Users {

    /** What is done alone. */
    interface Deed<T> {
        T done() throws IOException;
    }

    private static final Set<StandardOpenOption> LOCK_OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final Map<Path, Users> BY_HOME = new ConcurrentHashMap<>();

    private final Home home;
    private int here;
    private @Nullable FileLock use;

    private Users(Home home) {
        this.home = home;
    }

    static Users of(Home home) {
        return BY_HOME.computeIfAbsent(home.directory(), directory -> new Users(home));
    }

    /** Does something while nobody else, here or in another program, starts or stops this server. */
    synchronized <T> T alone(Deed<T> deed) {
        try (var channel = open(home.startLock())) {
            channel.lock();
            return deed.done();
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Cannot start or stop PostgreSQL in %s: %s. Check the disk and who owns that directory, or take another --home, or an existing PostgreSQL with --db."
                            .formatted(home.directory(), e),
                    e);
        }
    }

    /** Counts the caller in; true when it is the first. Only within {@link #alone}. */
    synchronized boolean enter() throws IOException {
        if (use != null) {
            here++;
            return false;
        }
        var channel = open(home.useLock());
        boolean first = nobodyHolds(channel);
        use = channel.lock(0, Long.MAX_VALUE, true);
        here = 1;
        return first;
    }

    /** Counts the caller out; true when it was the last. Only within {@link #alone}. */
    synchronized boolean leave() throws IOException {
        here--;
        if (here > 0 || use == null) {
            return false;
        }
        try (var channel = use.acquiredBy()) {
            use.release();
            use = null;
            return nobodyHolds((FileChannel) channel);
        }
    }

    private static boolean nobodyHolds(FileChannel channel) throws IOException {
        var lock = channel.tryLock();
        if (lock == null) {
            return false;
        }
        lock.release();
        return true;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, LOCK_OPTIONS, Trees.PRIVATE_FILE);
    }
}
