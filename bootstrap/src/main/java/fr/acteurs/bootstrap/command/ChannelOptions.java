package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.csv.feed.DropFolder;
import fr.acteurs.adapters.sftp.SftpFolders;
import fr.acteurs.adapters.sftp.SftpSettings;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.deliver.RemoteFolders;
import fr.acteurs.bootstrap.Acteurs;
import fr.acteurs.domain.delivery.ChannelCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where deliveries are sent. */
final class ChannelOptions {

    private static final String SFTP_TAKES =
            "SFTP takes --to sftp://user@host:port/directory (no password in it), --key FILE and --known-hosts FILE";

    /** {@code ftp://}, {@code file:/}: an address, not the name of a folder. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/");

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "a channel of the contract, which acteurs contract lists; may be left out where there is one")
    private @Nullable String channel;

    @Option(
            names = "--to",
            paramLabel = "FOLDER|URL",
            description = {
                "a folder that is there, or sftp://user@host:port/directory",
                "(default: the folder outbox under --home, outbox-NAME for another channel than dclic)"
            })
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

    /** @throws IllegalArgumentException when nothing can be sent there; the message says what to write */
    Acteurs applyTo(Acteurs acteurs) {
        if (!isSftp() && (key != null || passphrase != null || knownHosts != null)) {
            throw new IllegalArgumentException(
                    "--key, --passphrase-file and --known-hosts are for SFTP: add --to sftp://user@host:port/directory");
        }
        return to == null ? acteurs : sending(acteurs, isSftp() ? sftp(address(to)) : folder(to));
    }

    private Acteurs sending(Acteurs acteurs, RemoteFolders folders) {
        return channel == null ? acteurs.channel(folders) : acteurs.channel(new ChannelCode(channel), folders);
    }

    /**
     * The channel that was named, else the one of the contract.
     *
     * @throws IllegalArgumentException when none is named and there are several
     */
    ChannelCode of(ActorFeed feed) {
        return of(feed, channel);
    }

    /** Likewise, of a name that was written elsewhere. */
    static ChannelCode of(ActorFeed feed, @Nullable String channel) {
        if (channel == null && feed.channels().size() > 1) {
            throw new IllegalArgumentException(
                    "The contract has several channels: name one of " + feed.channels() + " by --channel");
        }
        return channel == null ? feed.channels().iterator().next() : new ChannelCode(channel);
    }

    private boolean isSftp() {
        return to != null && to.startsWith("sftp:");
    }

    private static RemoteFolders folder(String name) {
        if (SCHEME.matcher(name).lookingAt()) {
            throw new IllegalArgumentException("--to takes a folder or sftp://user@host:port/directory, not "
                    + name.substring(0, name.indexOf(':')) + ":");
        }
        Path folder = Paths.there(Path.of(name), "make it first, or leave out --to for the folder outbox under --home");
        Paths.checkFolder(folder, "--to takes a folder or sftp://user@host:port/directory");
        return new DropFolder(folder);
    }

    /** What stands in the address is not repeated: somebody may have put a password in it. */
    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Said below, in our words.
        }
        throw new IllegalArgumentException(SFTP_TAKES);
    }

    private RemoteFolders sftp(URI address) {
        String user = address.getUserInfo();
        if (user == null || user.contains(":") || key == null || knownHosts == null) {
            throw new IllegalArgumentException(SFTP_TAKES);
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
