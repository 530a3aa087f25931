package fr.acteurs.adapters.sftp;

import fr.acteurs.application.deliver.RemoteFolder;
import fr.acteurs.application.deliver.RemoteFolders;

/**
 * Sessions on one directory of one SFTP server. Each session has its own connection and threads, which end with it.
 *
 * <p>Sign-in is refused ({@code SECURITY}) when the server's key is not in known_hosts, when only weak algorithms are
 * offered, or when the server does not accept our key; it is tried once. Safe for use by several threads.
 */
public final class SftpFolders implements RemoteFolders {

    private final SftpSettings settings;

    public SftpFolders(SftpSettings settings) {
        this.settings = settings;
    }

    @Override
    public RemoteFolder open() {
        var connection = new Connection(settings, KnownHosts.of(settings));
        try {
            return connection.open(PrivateKey.of(settings));
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String address() {
        return settings.address();
    }
}
