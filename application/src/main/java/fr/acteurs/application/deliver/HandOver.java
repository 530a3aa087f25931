package fr.acteurs.application.deliver;

import com.google.common.io.ByteStreams;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.application.publish.SpoolDamaged;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.feed.StateDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Makes a sealed delivery visible on the far side, whatever was cut before: each file is written under a temporary
 * name and renamed to its own only if that is free; {@code .GO} comes last. The same bytes found there are done; other
 * bytes are never overwritten and put the delivery in quarantine.
 */
public final class HandOver {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String PART = ".part";

    private final RemoteFolders folders;
    private final Spool spool;

    public HandOver(RemoteFolders folders, Spool spool) {
        this.folders = folders;
        this.spool = spool;
    }

    /** Where deliveries go, for reports. */
    public String address() {
        return folders.address();
    }

    /** Whether the delivery is seen on the far side: its {@code .GO} is there under its name. */
    public boolean shows(SealedDelivery delivery) {
        try (RemoteFolder folder = folders.open()) {
            return folder.sizeOf(delivery.name().go()).isPresent();
        }
    }

    /**
     * Hands the delivery over, with a last look before each file, {@code .GO} above all.
     *
     * @param outdated whether it must not become visible any more
     * @return the delivery {@code VISIBLE}, {@code QUARANTINED} when something else stands under one of its names, or
     *     {@code VOIDED} when it must not leave; then it was not visible, and {@link #withdraw} removes what is there
     * @throws DeliveryFailure when the transport failed; what is on the far side is harmless without {@code .GO}
     */
    public Receipt deliver(SealedDelivery delivery, BooleanSupplier outdated) {
        String part = "." + HexFormat.of().toHexDigits(CHANCE.nextLong()) + PART;
        try (RemoteFolder folder = folders.open()) {
            sweep(folder, delivery);
            boolean seen = folder.sizeOf(delivery.name().go()).isPresent();
            for (String name : delivery.files()) {
                if (!seen && outdated.getAsBoolean()) {
                    return new Receipt(delivery.in(DeliveryState.VOIDED), false);
                }
                if (!place(folder, name, name + part, spool.file(delivery, name))) {
                    return Receipt.quarantined(delivery, name);
                }
            }
            return new Receipt(delivery.in(DeliveryState.VISIBLE), folder.durable());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read delivery " + delivery.name() + " from the spool; check its disk", unreadable);
        }
    }

    /** Removes our files of a delivery that was never visible. What became visible meanwhile stays, and so do other bytes. */
    public void withdraw(SealedDelivery delivery) {
        try (RemoteFolder folder = folders.open()) {
            sweep(folder, delivery);
            if (folder.sizeOf(delivery.name().go()).isEmpty()) {
                for (String name : delivery.files()) {
                    withdraw(folder, delivery, name);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read delivery " + delivery.name() + " from the spool; check its disk", unreadable);
        }
    }

    /** What is no longer in the spool was withdrawn before it left it. */
    private void withdraw(RemoteFolder folder, SealedDelivery delivery, String name) throws IOException {
        try {
            if (isSame(folder, name, spool.file(delivery, name))) {
                folder.delete(name);
            }
        } catch (SpoolDamaged gone) {
            return;
        }
    }

    /**
     * Whether the file is on the far side under its own name with our bytes.
     *
     * @param part a temporary name of this attempt alone, so that none names what another is still writing
     */
    private boolean place(RemoteFolder folder, String name, String part, Path content) throws IOException {
        if (folder.sizeOf(name).isPresent()) {
            return isSame(folder, name, content);
        }
        folder.write(part, content);
        if (folder.renameToFree(part, name)) {
            return true;
        }
        boolean same = isSame(folder, name, content);
        folder.delete(part);
        return same;
    }

    /** A file must stand there, no folder and no link; sizes must agree; contents too, where the far side lets us read. */
    private static boolean isSame(RemoteFolder folder, String name, Path content) throws IOException {
        OptionalLong size = folder.sizeOf(name);
        if (size.isEmpty() || size.getAsLong() != Files.size(content)) {
            return false;
        }
        Optional<InputStream> remote = folder.read(name);
        if (remote.isEmpty()) {
            return true;
        }
        try (InputStream there = remote.get();
                InputStream here = Files.newInputStream(content)) {
            return sha256(there).equals(sha256(here));
        }
    }

    /** Removes what earlier attempts at this delivery left behind, and nothing else: a part is never taken up again. */
    private static void sweep(RemoteFolder folder, SealedDelivery delivery) {
        for (RemoteFolder.RemoteFile file : folder.list()) {
            boolean ours = delivery.files().stream()
                    .anyMatch(name ->
                            file.name().startsWith(name + ".") && file.name().endsWith(PART));
            if (ours) {
                folder.delete(file.name());
            }
        }
    }

    private static String sha256(InputStream bytes) throws IOException {
        DigestOutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), StateDigest.sha256());
        ByteStreams.copy(bytes, sink);
        return HexFormat.of().formatHex(sink.getMessageDigest().digest());
    }
}
