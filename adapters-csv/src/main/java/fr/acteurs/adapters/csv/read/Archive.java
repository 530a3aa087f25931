package fr.acteurs.adapters.csv.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks a zip archive over before it is taken for a workbook: no bomb, no trick, nothing cut. */
final class Archive {

    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 1 << 16;

    private Archive() {}

    /** What is wrong with the archive, if anything. */
    static Optional<String> complaint(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Optional<String> listing = listing(entries);
            Optional<String> contents = listing.isPresent() ? listing : contents(zip, entries);
            return contents.isPresent() ? contents : sheets(zip, entries);
        } catch (IOException broken) {
            return Optional.of("une archive zip abîmée ou tronquée");
        }
    }

    private static Optional<String> listing(List<ZipArchiveEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            return Optional.of("une archive zip de " + entries.size() + " entrées");
        }
        if (entries.stream().anyMatch(Archive::isSuspect)) {
            return Optional.of("une archive zip dont une entrée mène ailleurs, est chiffrée ou compressée autrement");
        }
        Set<String> names = new HashSet<>();
        if (!entries.stream().allMatch(entry -> names.add(entry.getName()))) {
            return Optional.of("une archive zip avec deux entrées du même nom");
        }
        return names.contains("xl/workbook.xml")
                ? Optional.empty()
                : Optional.of("une archive zip qui n'est pas un classeur");
    }

    private static boolean isSuspect(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean elsewhere = name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../");
        return elsewhere || entry.isUnixSymlink() || !isOrdinary(entry);
    }

    /** Workbooks are deflated or stored; for other methods a library would be asked that may not be there. */
    private static boolean isOrdinary(ZipArchiveEntry entry) {
        boolean method = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
        return method && !entry.getGeneralPurposeBit().usesEncryption();
    }

    /** Unpacks everything once, to nowhere: the sizes that an archive announces may lie. */
    private static Optional<String> contents(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        Inflation inflation = new Inflation();
        byte[] buffer = new byte[BUFFER];
        for (ZipArchiveEntry entry : entries) {
            inflation.enter(entry);
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0 && inflation.isModest(); n = in.read(buffer)) {
                    inflation.add(buffer, n);
                }
            }
        }
        return inflation.complaint();
    }

    private static Optional<String> sheets(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        for (ZipArchiveEntry entry : entries) {
            if (entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Optional<String> complaint = SheetCheck.complaint(in);
                    if (complaint.isPresent()) {
                        return complaint;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
