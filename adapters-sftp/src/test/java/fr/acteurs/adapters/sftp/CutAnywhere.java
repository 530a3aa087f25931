package fr.acteurs.adapters.sftp;

import static fr.acteurs.adapters.sftp.Failing.assertFails;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolder.RemoteFile;
import fr.acteurs.application.deliver.RemoteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cuts an upload at telling bytes of what goes over the line, then sends again; used against every kind of server. */
final class CutAnywhere {

    private static final String PART = "ORG.csv.1.part";
    private static final String NEXT_PART = "ORG.csv.2.part";

    private CutAnywhere() {}

    static void everywhere(RemoteFolders folders, FaultProxy proxy, Path content) throws IOException {
        var last = bytesOfOneUpload(folders, proxy, content);
        for (var cut : new long[] {0, 1, 32_767, 32_768, last / 2, last - 1, last}) {
            check(cut, folders, proxy, content);
        }
    }

    /** Halfway, and when everything has arrived but the answer. */
    static void tellingly(RemoteFolders folders, FaultProxy proxy, Path content) throws IOException {
        var last = bytesOfOneUpload(folders, proxy, content);
        check(last / 2, folders, proxy, content);
        check(last, folders, proxy, content);
    }

    private static void check(long cut, RemoteFolders folders, FaultProxy proxy, Path content) throws IOException {
        try (var folder = folders.open()) {
            proxy.cutAfter(cut);
            assertFails(TRANSIENT, () -> folder.write(PART, content)).contains(PART);
        }
        try (var folder = folders.open()) {
            sendAgain(folder, content, "cut at " + cut);
        }
    }

    private static long bytesOfOneUpload(RemoteFolders folders, FaultProxy proxy, Path content) throws IOException {
        try (var folder = folders.open()) {
            proxy.restartCount();
            folder.write(PART, content);
            var bytes = proxy.passed();
            folder.delete(PART);
            return bytes;
        }
    }

    private static void sendAgain(RemoteFolder folder, Path content, String cut) throws IOException {
        assertThat(folder.list()).as(cut).extracting(RemoteFile::name).isSubsetOf(PART);
        assertThat(folder.sizeOf(PART).orElse(0)).as(cut).isLessThanOrEqualTo(Files.size(content));
        folder.write(NEXT_PART, content);
        assertThat(folder.renameToFree(NEXT_PART, "ORG.csv")).as(cut).isTrue();
        try (var sent = folder.read("ORG.csv").orElseThrow();
                var local = Files.newInputStream(content)) {
            assertThat(sent).as(cut).hasSameContentAs(local);
        }
        folder.delete("ORG.csv");
        folder.delete(PART);
    }
}
