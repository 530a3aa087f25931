package fr.acteurs.adapters.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.acteurs.application.deliver.DeliveryFailure;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in one line that something fails, of which kind, and goes on with the message. */
final class Failing {

    private Failing() {}

    static AbstractStringAssert<?> assertFails(DeliveryFailure.Kind kind, ThrowingCallable deed) {
        var failure = catchThrowableOfType(DeliveryFailure.class, deed);
        assertThat(failure).as("a DeliveryFailure").isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return assertThat(failure.getMessage());
    }
}
