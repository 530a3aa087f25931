/**
 * Hands deliveries over by SFTP: start with {@link fr.acteurs.adapters.sftp.SftpFolders}.
 *
 * <p>The server is believed only when its key is in the known_hosts file, the sign-in is one attempt with one key, and
 * nothing waits for ever: Apache MINA SSHD accepts every server and waits without limit unless it is told otherwise.
 */
@NullMarked
package fr.acteurs.adapters.sftp;

import org.jspecify.annotations.NullMarked;
