package fr.acteurs.adapters.json.read;

import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive. Names of its entries say nothing, and nothing is unpacked to them. */
final class ZipPacking implements Packing {

    @Override
    public Optional<Gate.Held> complaint(Path file, Survey survey) {
        Inflation inflation = new Inflation(survey.fingerprint().bytes());
        try (ZipFile zip = open(file)) {
            List<ZipArchiveEntry> entries = entries(zip);
            Optional<String> listing = listing(entries);
            return (listing.isPresent() ? listing : contents(zip, entries, inflation)).map(ZipPacking::held);
        } catch (IOException broken) {
            return Optional.of(held("une archive zip abîmée ou tronquée"));
        }
    }

    private static Gate.Held held(String what) {
        return Gate.KIND_OF_FILE.held(what, "une archive saine");
    }

    private static Optional<String> listing(List<ZipArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        if (!entries.stream().allMatch(entry -> names.add(entry.getName()))) {
            return Optional.of("une archive zip avec deux entrées du même nom");
        }
        return entries.stream().allMatch(ZipPacking::isOrdinary)
                ? Optional.empty()
                : Optional.of("une archive zip dont une entrée est un lien, chiffrée ou compressée autrement");
    }

    private static boolean isOrdinary(ZipArchiveEntry entry) {
        boolean method = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
        return method && !entry.getGeneralPurposeBit().usesEncryption() && !entry.isUnixSymlink();
    }

    private static Optional<String> contents(ZipFile zip, List<ZipArchiveEntry> entries, Inflation inflation)
            throws IOException {
        for (ZipArchiveEntry entry : entries) {
            CRC32 found = new CRC32();
            try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), found)) {
                inflation.add(in);
            }
            if (!inflation.isModest()) {
                return inflation.complaint();
            }
            if (found.getValue() != entry.getCrc()) {
                return Optional.of("une archive zip dont une entrée est abîmée");
            }
        }
        return Optional.empty();
    }

    @Override
    public void each(Path file, Documents documents) throws IOException {
        try (ZipFile zip = open(file)) {
            for (ZipArchiveEntry entry : entries(zip)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    documents.next(in);
                }
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    private static List<ZipArchiveEntry> entries(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }
}
