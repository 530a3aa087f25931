package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who the server runs as. PostgreSQL refuses to be root, so root lends it another face.
 *
 * <p>A plain user runs it directly. Root runs it in a user namespace of its own, where root is nobody in particular
 * but still owns its files; where the kernel allows no user namespace, root hands the data over to another account and
 * runs the server as that one. Data that already belong to another account are always run by it.
 *
 * @param prefix what comes before the command of the server
 * @param other the account that must own the data, when it is not the one of this program
 */
record Account(List<String> prefix, Optional<Ids> other) {

    /** A user and a group, by their numbers. */
    record Ids(int user, int group) {}

    /** The kernel's own number for "nobody", the same on every Linux. */
    static final Ids NOBODY = new Ids(65534, 65534);

    private static final Duration PROBE_TIME = Duration.ofSeconds(10);

    static Account forData(Path data) {
        if (!isRoot()) {
            return direct();
        }
        return strangerOwning(data).map(Account::as).orElseGet(() -> namespaceWorks() ? inNamespace() : as(NOBODY));
    }

    static Account direct() {
        return new Account(List.of(), Optional.empty());
    }

    static Account inNamespace() {
        return new Account(List.of("unshare", "-U"), Optional.empty());
    }

    static Account as(Ids ids) {
        var prefix = List.of("setpriv", "--reuid=" + ids.user(), "--regid=" + ids.group(), "--clear-groups");
        return new Account(prefix, Optional.of(ids));
    }

    static boolean isRoot() {
        return ids(Path.of("/proc/self")).user() == 0;
    }

    static boolean namespaceWorks() {
        return Command.succeeds(inNamespace().running("true"), Path.of("/"), PROBE_TIME);
    }

    /** The command as this account. */
    List<String> running(String... command) {
        return running(List.of(command));
    }

    List<String> running(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return List.copyOf(line);
    }

    /** Lets this account own {@code tree}, if it is another than ours. */
    void own(Path tree) throws IOException {
        if (other.isPresent()) {
            Trees.give(tree, other.get().user(), other.get().group());
        }
    }

    /** Lets this account pass through the home; fails when it cannot, because of a parent of the home. */
    void enter(Home home) throws IOException {
        if (other.isEmpty()) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(home.directory());
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(home.directory(), permissions);
        if (!Command.succeeds(running("test", "-x", home.directory().toString()), Path.of("/"), PROBE_TIME)) {
            throw new PostgresUnavailable(
                    "Cannot start PostgreSQL in %s: root may not run it, so it would run as user %d, who may not pass through a parent of that directory. Take another --home, below directories that everyone may enter (chmod o+x), or an existing PostgreSQL with --db."
                            .formatted(home.directory(), other.get().user()));
        }
    }

    private static Optional<Ids> strangerOwning(Path data) {
        if (!Files.isDirectory(data, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(ids(data)).filter(owner -> owner.user() != 0);
    }

    private static Ids ids(Path path) {
        try {
            return new Ids((int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
        } catch (IOException e) {
            throw new PostgresUnavailable("Cannot tell the owner of " + path, e);
        }
    }
}
