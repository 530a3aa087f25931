package fr.acteurs.adapters.keys;

import fr.acteurs.application.trace.TraceKeys;
import fr.acteurs.domain.trace.Pseudonym;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of each month in a file {@code 2026-11.key} that its owner alone may read. Several threads and programs may share a
 * folder. A disk that writes elsewhere than asked (flash, copy on write) may keep what was overwritten: encrypt it.
 */
public final class FileTraceKeys implements TraceKeys {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))\\.key");

    private final Path folder;
    private final SecureRandom random;

    /** @param folder is made when the first key is */
    public FileTraceKeys(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    @Override
    public Pseudonym pseudonym(YearMonth month, String user) {
        try {
            return Hmac.pseudonym(key(month), user);
        } catch (IOException broken) {
            throw failure("use the key of " + month, broken);
        }
    }

    private byte[] key(YearMonth month) throws IOException {
        Path file = file(month);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            make(file);
        }
        PrivateFiles.check(folder);
        PrivateFiles.check(file);
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new KeysRefused(file + " is no key, or was cut; bring it back from a backup, or remove it: pseudonyms"
                    + " of that month begin anew");
        }
        return key;
    }

    /** Written beside and given its name when it is whole; of two who do so at once, the first one's counts. */
    private void make(Path file) throws IOException {
        PrivateFiles.makeFolder(folder);
        PrivateFiles.check(folder);
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path beside = folder.resolve("." + file.getFileName() + "." + Long.toHexString(random.nextLong()));
        PrivateFiles.write(beside, key, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException another) {
            PrivateFiles.check(file);
        } finally {
            Files.delete(beside);
            PrivateFiles.force(folder);
        }
    }

    @Override
    public SortedSet<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.key")) {
                files.forEach(file -> addMonth(file, months));
            } catch (IOException broken) {
                throw failure("look for keys", broken);
            }
        }
        return Collections.unmodifiableSortedSet(months);
    }

    private static void addMonth(Path file, SortedSet<YearMonth> months) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
            months.add(YearMonth.parse(name.group(1)));
        }
    }

    @Override
    public void destroy(YearMonth month) {
        Path file = file(month);
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                overwrite(file);
                Files.delete(file);
                PrivateFiles.force(folder);
            }
        } catch (IOException broken) {
            throw failure("destroy the key of " + month, broken);
        }
    }

    private void overwrite(Path file) throws IOException {
        byte[] noise = new byte[BYTES];
        random.nextBytes(noise);
        PrivateFiles.write(file, noise, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private Path file(YearMonth month) {
        return folder.resolve(month + ".key");
    }

    private UncheckedIOException failure(String what, IOException broken) {
        return new UncheckedIOException("Cannot " + what + " in " + folder + "; see operations.md, Traces", broken);
    }
}
