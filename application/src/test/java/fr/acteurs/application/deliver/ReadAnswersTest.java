package fr.acteurs.application.deliver;

import static fr.acteurs.domain.delivery.ChannelCode.DCLIC;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.deliver.AnswerOutcome.Acknowledged;
import fr.acteurs.application.deliver.AnswerOutcome.Healed;
import fr.acteurs.application.deliver.AnswerOutcome.Refused;
import fr.acteurs.application.deliver.AnswerOutcome.Unusable;
import fr.acteurs.application.publish.MemoryLedger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.NackCode;
import fr.acteurs.domain.delivery.ReceiverAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sender makes of the receiver's answers: delivery.md, 3.9. */
final class ReadAnswersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path local;

    private final MemoryLedger ledger = new MemoryLedger();
    private final RemoteFolders far = MemoryRemoteFolder.folders();

    /** Three deliveries, all visible. */
    @BeforeEach
    void deliver_three() {
        for (int number = 1; number <= 3; number++) {
            SealedDelivery delivery = delivery(number);
            ledger.sealing(DCLIC, sealing -> {
                sealing.seal(delivery, "", Map.of());
                return delivery;
            });
            mark(number, DeliveryState.VISIBLE);
        }
    }

    @Test
    void a_delivery_without_an_answer_stays_visible() {
        assertThat(read()).isEmpty();
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
    }

    @Test
    void an_acknowledgement_is_noted_once_and_not_read_again() {
        place(ReceiverAnswer.acknowledged(1, hash(1)));
        assertThat(read()).containsExactly(new Acknowledged(name(1)));
        assertThat(states()).containsExactly(DeliveryState.ACKED, DeliveryState.VISIBLE, DeliveryState.VISIBLE);
        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NackCode.class)
    void a_refusal_is_noted_and_told_each_time_until_it_is_healed(NackCode code) {
        place(ReceiverAnswer.refused(2, hash(2), code, "line 3"));
        for (int run = 0; run < 2; run++) {
            assertThat(read()).containsExactly(new Refused(name(2), code, "line 3"));
            assertThat(states().get(1)).isEqualTo(DeliveryState.NACKED);
        }
    }

    @Test
    void a_refused_delivery_that_was_applied_after_all_is_acknowledged() {
        place(ReceiverAnswer.refused(2, hash(2), NackCode.TROU, "1 is missing"));
        read();
        place(ReceiverAnswer.acknowledged(2, hash(2)));
        assertThat(read()).containsExactly(new Acknowledged(name(2)));
        assertThat(states().get(1)).isEqualTo(DeliveryState.ACKED);
    }

    @Test
    void a_refusal_is_healed_by_a_later_delivery_that_is_applied() {
        place(ReceiverAnswer.refused(2, hash(2), NackCode.ETAT, "rows=2"));
        place(ReceiverAnswer.acknowledged(3, hash(3)));
        assertThat(read()).containsExactly(new Healed(name(2), NackCode.ETAT, name(3)), new Acknowledged(name(3)));
        assertThat(states()).containsExactly(DeliveryState.VISIBLE, DeliveryState.SUPERSEDED, DeliveryState.ACKED);
        assertThat(read()).isEmpty();
    }

    @Test
    void a_refusal_that_comes_after_the_later_acknowledgement_was_read_is_healed_as_well() {
        place(ReceiverAnswer.acknowledged(3, hash(3)));
        read();
        place(ReceiverAnswer.refused(2, hash(2), NackCode.TROU, ""));
        assertThat(read()).containsExactly(new Healed(name(2), NackCode.TROU, name(3)));
    }

    @Test
    void a_refusal_is_not_healed_by_an_earlier_delivery() {
        place(ReceiverAnswer.acknowledged(1, hash(1)));
        place(ReceiverAnswer.refused(2, hash(2), NackCode.EMPREINTE, ""));
        assertThat(read()).containsExactly(new Acknowledged(name(1)), new Refused(name(2), NackCode.EMPREINTE, ""));
    }

    @Test
    void a_receiver_that_could_read_no_manifest_may_refuse_without_its_hash_but_not_acknowledge() {
        place(ReceiverAnswer.refused(1, "", NackCode.EMPREINTE, "no .GO"));
        place(ReceiverAnswer.acknowledged(2, ""));
        assertThat(read()).hasSize(2).contains(new Refused(name(1), NackCode.EMPREINTE, "no .GO"));
        assertThat(states()).containsExactly(DeliveryState.NACKED, DeliveryState.VISIBLE, DeliveryState.VISIBLE);
    }

    @Test
    void an_answer_to_another_manifest_is_named_and_left_alone() {
        place(ReceiverAnswer.acknowledged(1, "f".repeat(64)));
        assertUnusable(DeliveryName.acknowledgement(1), "speaks of the manifest ffff", hash(1));
    }

    @Test
    void an_answer_in_the_file_of_another_is_named_and_left_alone() {
        place(DeliveryName.acknowledgement(1), plain(ReceiverAnswer.acknowledged(2, hash(2))));
        assertUnusable(DeliveryName.acknowledgement(1), "ACK of number 2");
    }

    @Test
    void a_refusal_in_the_file_of_an_acknowledgement_is_named_and_left_alone() {
        place(DeliveryName.acknowledgement(1), plain(ReceiverAnswer.refused(1, hash(1), NackCode.TROU, "")));
        assertUnusable(DeliveryName.acknowledgement(1), "TROU of number 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>503</html>", "1|hash|ACK", "un|hash|ACK|", "1|hash|OUI|"})
    void what_is_no_answer_is_named_and_left_alone(String content) {
        place(DeliveryName.acknowledgement(1), content);
        assertUnusable(DeliveryName.acknowledgement(1), "");
    }

    @Test
    void an_answer_without_end_is_named_and_not_read_into_memory() {
        place(DeliveryName.refusal(1), "x".repeat(3 << 20));
        assertUnusable(DeliveryName.refusal(1), "longer than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BDTACT_000009_ACK.json", "BDTACT_0000001_ACK.json", "BDTACT_000000_NACK.json"})
    void an_answer_to_a_number_that_is_not_ours_is_named_and_left_alone(String file) {
        place(file, plain(ReceiverAnswer.acknowledged(9, hash(9))));
        assertUnusable(file, "no delivery of ours");
    }

    @Test
    void an_unusable_acknowledgement_does_not_hide_the_refusal_beside_it() {
        place(DeliveryName.acknowledgement(1), "half");
        place(ReceiverAnswer.refused(1, hash(1), NackCode.ETAT, ""));
        assertThat(read()).hasSize(2).contains(new Refused(name(1), NackCode.ETAT, ""));
        assertThat(states().get(0)).isEqualTo(DeliveryState.NACKED);
    }

    @Test
    void files_that_are_no_answers_are_not_looked_at() {
        place("notes.txt", "of an operator");
        place(DeliveryName.acknowledgement(1) + ".part", "half");
        assertThat(read()).isEmpty();
    }

    @Test
    void an_answer_to_a_delivery_that_is_not_known_to_be_visible_waits_for_the_next_time() {
        mark(3, DeliveryState.SENDING);
        place(ReceiverAnswer.acknowledged(3, hash(3)));
        assertThat(read()).isEmpty();
        mark(3, DeliveryState.VISIBLE);
        assertThat(read()).containsExactly(new Acknowledged(name(3)));
    }

    @Test
    void where_reading_is_forbidden_an_answer_is_named_and_left_alone() {
        place(ReceiverAnswer.acknowledged(1, hash(1)));
        assertThat(reader(new Unreadable(far)).read(DCLIC))
                .containsExactly(
                        new Unusable(DeliveryName.acknowledgement(1), "it cannot be read; check its permissions"));
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
    }

    @Test
    void the_words_of_a_receiver_cannot_move_the_cursor_or_fill_the_screen() {
        place(ReceiverAnswer.refused(1, hash(1), NackCode.ETAT, "a\u001b[2J\nb" + "x".repeat(5_000)));
        Refused refused = (Refused) read().get(0);
        assertThat(refused.detail()).startsWith("a [2J b").hasSize(500);
    }

    @Test
    void where_no_answer_is_awaited_nobody_connects() {
        for (int number = 1; number <= 3; number++) {
            mark(number, DeliveryState.ACKED);
        }
        assertThat(reader(new Closed()).read(DCLIC)).isEmpty();
    }

    @Test
    void cut_at_any_gesture_the_next_reading_comes_to_the_same() {
        place(ReceiverAnswer.acknowledged(1, hash(1)));
        place(ReceiverAnswer.refused(2, hash(2), NackCode.ETAT, ""));
        place(ReceiverAnswer.acknowledged(3, hash(3)));
        for (int cut = 0; cutsAt(cut); cut++) {
            assertThat(states()).containsOnly(DeliveryState.VISIBLE);
        }
        assertThat(states()).containsExactly(DeliveryState.ACKED, DeliveryState.SUPERSEDED, DeliveryState.ACKED);
    }

    private boolean cutsAt(int cut) {
        int[] seen = {0};
        var watched = new WatchedFolders(far, (gesture, name, done) -> {
            if (seen[0]++ == cut) {
                throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "cut at " + gesture);
            }
        });
        try {
            reader(watched).read(DCLIC);
            return false;
        } catch (DeliveryFailure expected) {
            return true;
        }
    }

    /** Named for that reason; no delivery has moved, and all files are where they were. */
    private void assertUnusable(String file, String... words) {
        List<String> before = there();
        List<AnswerOutcome> outcomes = read();
        assertThat(outcomes).hasSize(1);
        Unusable unusable = (Unusable) outcomes.get(0);
        assertThat(unusable.file()).isEqualTo(file);
        assertThat(unusable.why()).contains(words);
        assertThat(states()).containsOnly(DeliveryState.VISIBLE);
        assertThat(there()).isEqualTo(before);
    }

    private List<AnswerOutcome> read() {
        return reader(far).read(DCLIC);
    }

    private ReadAnswers reader(RemoteFolders folders) {
        return new ReadAnswers(folders, ledger, new PlainAnswers());
    }

    private void mark(long number, DeliveryState state) {
        ledger.mark(DCLIC, number, state);
    }

    private List<DeliveryState> states() {
        return ledger.all(DCLIC).stream().map(SealedDelivery::state).toList();
    }

    private List<String> there() {
        try (var folder = far.open()) {
            return folder.list().stream().map(Object::toString).sorted().toList();
        }
    }

    private void place(ReceiverAnswer answer) {
        place(answer.fileName(), plain(answer));
    }

    private void place(String name, String content) {
        try (var folder = far.open()) {
            folder.write(name, Files.writeString(Files.createTempFile(local, "placed", ".bin"), content));
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private static String plain(ReceiverAnswer answer) {
        return new String(new PlainAnswers().write(answer), StandardCharsets.UTF_8);
    }

    private static SealedDelivery delivery(int number) {
        return new SealedDelivery(DCLIC, name(number), hash(number), List.of(), Map.of(), DeliveryState.SEALED);
    }

    private static DeliveryName name(int number) {
        return new DeliveryName(DeliveryType.J, MONDAY.plusDays(number), number, 0);
    }

    private static String hash(int number) {
        return Integer.toString(number).repeat(64);
    }

    /** A far side that must not be asked. */
    private static final class Closed implements RemoteFolders {

        @Override
        public RemoteFolder open() {
            throw new AssertionError("nobody should connect");
        }

        @Override
        public String address() {
            return "closed";
        }
    }
}
