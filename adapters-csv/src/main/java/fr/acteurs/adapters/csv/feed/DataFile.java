package fr.acteurs.adapters.csv.feed;

import com.google.common.io.CountingOutputStream;
import fr.acteurs.application.protect.PayloadCipher;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.StateDigest;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A data file in the making: clear lines go in, and the file holds them as they travel. Those of an encrypted delivery are
 * encrypted on their way to the disk, once and for ever: their clear text never lies in the spool.
 */
abstract class DataFile implements Closeable {

    private static final byte[] LINE_END = {'\n'};

    private final String name;
    private final LeakScanner.Watch watch;
    final HashedFile file;

    private DataFile(Path folder, String name, LeakScanner.Watch watch) throws IOException {
        this.name = name;
        this.watch = watch;
        this.file = new HashedFile(folder.resolve(name));
    }

    static DataFile begin(
            Path folder, DeliveryName delivery, FeedRole role, PayloadCipher cipher, LeakScanner.Watch watch)
            throws IOException {
        return cipher.keys().recipient().isPresent()
                ? new Encrypted(folder, delivery.encrypted(role), cipher, watch)
                : new Clear(folder, delivery.data(role), watch);
    }

    /** Where clear bytes go. */
    abstract OutputStream lines();

    /** Ends the lines; what they were, when that is not what is in the file. */
    abstract Optional<Manifest.Content> end() throws IOException;

    final void write(byte[] content) throws IOException {
        watch.bytes(content);
        lines().write(content);
    }

    final void writeLine(byte[] line) throws IOException {
        write(line);
        write(LINE_END);
    }

    /** Who was seen in the clear bytes. */
    final LeakScanner.Scan scan() {
        return watch.end();
    }

    /** Forces the file to disk, and tells what the manifest says of it. */
    final Manifest.FeedFile finish(FeedRole role, long lines, long created, long modified, long suppressed)
            throws IOException {
        Optional<Manifest.Content> clear = end();
        String sha256 = file.finish();
        return new Manifest.FeedFile(role, name, file.bytes(), sha256, clear, lines, created, modified, suppressed);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Clear extends DataFile {

        Clear(Path folder, String name, LeakScanner.Watch watch) throws IOException {
            super(folder, name, watch);
        }

        @Override
        OutputStream lines() {
            return file;
        }

        @Override
        Optional<Manifest.Content> end() {
            return Optional.empty();
        }
    }

    private static final class Encrypted extends DataFile {

        private static final int BUFFER = 1 << 16;

        private final DigestOutputStream hashed;
        private final CountingOutputStream counted;
        private final OutputStream lines;

        Encrypted(Path folder, String name, PayloadCipher cipher, LeakScanner.Watch watch) throws IOException {
            super(folder, name, watch);
            this.hashed = new DigestOutputStream(cipher.encrypting(file), StateDigest.sha256());
            this.counted = new CountingOutputStream(hashed);
            this.lines = new BufferedOutputStream(counted, BUFFER);
        }

        @Override
        OutputStream lines() {
            return lines;
        }

        @Override
        Optional<Manifest.Content> end() throws IOException {
            lines.close();
            String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            return Optional.of(new Manifest.Content(counted.getCount(), sha256));
        }
    }
}
