package fr.acteurs.adapters.sftp;

import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;

import fr.acteurs.application.deliver.DeliveryFailure.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Reads what went wrong out of the library's exceptions. */
final class Failures {

    private static final int LONGEST = 200;

    /** The answers that stay the same until someone changes something on the server. */
    private static final Map<Integer, String> FOR_AN_OPERATOR = Map.of(
            SftpConstants.SSH_FX_NO_SUCH_FILE, "no such file or folder",
            SftpConstants.SSH_FX_NO_SUCH_PATH, "no such folder",
            SftpConstants.SSH_FX_PERMISSION_DENIED, "permission denied",
            SftpConstants.SSH_FX_WRITE_PROTECT, "the disk is write-protected",
            SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "the disk is full",
            SftpConstants.SSH_FX_QUOTA_EXCEEDED, "the quota is used up");

    /** Such as {@code IoWriteFutureImpl[SSH_MSG_CHANNEL_DATA]: Failed (ClosedChannelException) to execute: null}. */
    private static final Pattern INSIDE = Pattern.compile("^null$|\\w(Future|Impl|Exception|Packet)\\b");

    private Failures() {}

    static Kind kind(IOException e) {
        return e instanceof SftpException answer && FOR_AN_OPERATOR.containsKey(answer.getStatus())
                ? OPERATOR
                : TRANSIENT;
    }

    /** The reason in words; what the server wrote itself only in plain characters and not at any length. */
    static String reason(Exception e) {
        if (e instanceof SftpException answer) {
            var status = answer.getStatus();
            return FOR_AN_OPERATOR.getOrDefault(status, "the server answered " + SftpConstants.getStatusName(status));
        }
        return plain("the connection failed, " + words(rootOf(e)));
    }

    /** Of some failures the library only tells its own part that met them. */
    private static String words(Throwable root) {
        String message = String.valueOf(root.getMessage());
        if (!INSIDE.matcher(message).find()) {
            return message;
        }
        if (message.contains("UnresolvedAddress")) {
            return "the server's name leads nowhere";
        }
        return message.contains("timeout") ? "no answer came in time" : "the line was cut";
    }

    private static String plain(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }

    private static Throwable rootOf(Throwable e) {
        var cause = e.getCause();
        return cause == null || cause.getMessage() == null ? e : rootOf(cause);
    }
}
