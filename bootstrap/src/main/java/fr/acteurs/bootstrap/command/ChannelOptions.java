package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.DropFolder;
import fr.acteurs.adapters.sftp.SftpFolders;
import fr.acteurs.adapters.sftp.SftpSettings;
import fr.acteurs.application.deliver.RemoteFolders;
import fr.acteurs.bootstrap.Acteurs;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where deliveries are sent. */
final class ChannelOptions {

    @Option(
            names = "--to",
            paramLabel = "FOLDER|URL",
            description = {"a folder, or sftp://user@host:port/directory", "(default: the folder outbox under --home)"})
    private @Nullable String to;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "private key for SFTP (ed25519, ECDSA or RSA; mode 0600)")
    private @Nullable Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "its first line opens the private key")
    private @Nullable Path passphrase;

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "the keys that the SFTP server may show; an unknown or changed one is refused")
    private @Nullable Path knownHosts;

    Acteurs applyTo(Acteurs acteurs) {
        return to == null ? acteurs : acteurs.channel(folders(to));
    }

    private RemoteFolders folders(String address) {
        return address.startsWith("sftp:") ? sftp(URI.create(address)) : new DropFolder(Path.of(address));
    }

    private RemoteFolders sftp(URI address) {
        String user = address.getUserInfo();
        if (user == null || user.contains(":") || key == null || knownHosts == null) {
            throw new IllegalArgumentException(
                    "SFTP takes sftp://user@host:port/directory (no password in it), --key FILE and --known-hosts FILE");
        }
        return new SftpFolders(SftpSettings.to(address.getHost())
                .port(address.getPort() < 0 ? 22 : address.getPort())
                .user(user)
                .directory(address.getPath().isEmpty() ? "." : address.getPath())
                .privateKey(key)
                .passphrase(passphrase)
                .knownHosts(knownHosts)
                .build());
    }
}
