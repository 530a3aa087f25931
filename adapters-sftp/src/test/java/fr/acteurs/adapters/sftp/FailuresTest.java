package fr.acteurs.adapters.sftp;

import static fr.acteurs.application.deliver.DeliveryFailure.Kind.OPERATOR;
import static fr.acteurs.application.deliver.DeliveryFailure.Kind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "2, no such file or folder",
        "3, permission denied",
        "10, no such folder",
        "12, the disk is write-protected",
        "14, the disk is full",
        "15, the quota is used up"
    })
    void answers_that_last_until_someone_acts_are_for_an_operator(int status, String reason) {
        var answer = new SftpException(status, "whatever the server says");
        assertThat(Failures.kind(answer)).isEqualTo(OPERATOR);
        assertThat(Failures.reason(answer)).isEqualTo(reason);
    }

    @Test
    void other_answers_and_broken_lines_may_be_tried_again() {
        assertThat(Failures.kind(new SftpException(4, "Failure"))).isEqualTo(TRANSIENT);
        assertThat(Failures.kind(new IOException("reset"))).isEqualTo(TRANSIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "IoWriteFutureImpl[SSH_MSG_CHANNEL_DATA]: Failed (ClosedChannelException) to execute: null, the line was cut",
        "DefaultAuthFuture[ssh]: Failed to get operation result within specified timeout: 100, no answer came in time",
        "DefaultConnectFuture[x]: Failed (UnresolvedAddressException) to execute: null, the server's name leads nowhere",
        "null, the line was cut",
        "Connection reset, Connection reset"
    })
    void what_only_names_a_part_of_the_library_is_put_in_words(String message, String words) {
        assertThat(Failures.reason(new IOException(message))).isEqualTo("the connection failed, " + words);
    }

    @Test
    void the_first_cause_is_told_in_plain_characters_and_not_at_any_length() {
        var cause = new IOException("wrapped", new IOException("reset\n\u001b[31m" + "x".repeat(1_000)));
        assertThat(Failures.reason(cause))
                .startsWith("the connection failed, reset??[31mxxx")
                .hasSizeLessThan(250);
    }
}
