package fr.acteurs.application.deliver;

import static fr.acteurs.domain.delivery.DeliveryState.QUARANTINED;
import static fr.acteurs.domain.delivery.DeliveryState.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol of delivery.md on the far side: whatever is cut, a retry ends with one whole delivery, .GO last. */
final class HandOverTest {

    private static final DeliveryName NAME = new DeliveryName(DeliveryType.J, LocalDate.of(2026, 3, 3), 2, 0);
    private static final String ORG = NAME.data(FeedRole.ORG);
    private static final String CON = NAME.data(FeedRole.CON);
    private static final List<String> FILES = List.of(ORG, CON, NAME.manifest(), NAME.go());

    @TempDir
    private Path spooled;

    private final MemoryRemoteFolder.Folders far = MemoryRemoteFolder.folders();

    @BeforeEach
    void fill_the_spool() throws IOException {
        for (String name : FILES) {
            Files.writeString(spooled.resolve(name), "content of " + name);
        }
    }

    @Test
    void files_become_visible_in_their_order_and_go_last() {
        List<String> named = new ArrayList<>();
        var watched = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && done) {
                named.add(name);
            }
        });
        assertThat(deliver(watched)).isEqualTo(VISIBLE);
        assertThat(named).isEqualTo(FILES);
        assertWhole();
    }

    @Test
    void every_file_is_written_under_a_temporary_name() {
        List<String> written = new ArrayList<>();
        var watched = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("write") && done) {
                written.add(name);
            }
        });
        deliver(watched);
        assertThat(written).hasSize(FILES.size()).allMatch(name -> name.endsWith(".part"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cut_at_any_gesture_a_retry_ends_with_one_whole_delivery(boolean afterwards) {
        int gestures = 0;
        for (boolean cut = true; cut; gestures++) {
            var folders = MemoryRemoteFolder.folders();
            cut = cutsAt(gestures, afterwards, folders);
            assertThat(deliver(folders)).as("cut at gesture " + gestures).isEqualTo(VISIBLE);
            assertThat(contents(folders)).as("cut at gesture " + gestures).isEqualTo(whole());
        }
        assertThat(gestures).isGreaterThan(3 * FILES.size());
    }

    @Test
    void cut_again_and_again_a_hand_over_still_comes_to_its_end() {
        for (int cut = 0; cutsAt(cut, true, far); cut += 2) {
            assertThat(cut).isLessThan(200);
        }
        assertWhole();
    }

    /** Whether the hand-over met the cut; at no time is .GO there without the files that it speaks for. */
    private boolean cutsAt(int cut, boolean afterwards, RemoteFolders folders) {
        int[] seen = {0};
        var watched = new WatchedFolders(folders, (gesture, name, done) -> {
            assertGoIsLast(folders);
            if (done == afterwards && seen[0]++ == cut) {
                throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "cut at " + gesture);
            }
        });
        try {
            deliver(watched);
            return false;
        } catch (DeliveryFailure failure) {
            assertThat(failure.kind()).isEqualTo(DeliveryFailure.Kind.TRANSIENT);
            assertGoIsLast(folders);
            return true;
        }
    }

    @Test
    void a_receiver_may_take_each_file_the_moment_it_has_its_name() {
        Map<String, String> taken = new TreeMap<>();
        var greedy = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && done) {
                taken.put(name, contents(far).get(name));
                remove(name);
            }
        });
        assertThat(deliver(greedy)).isEqualTo(VISIBLE);
        assertThat(taken).isEqualTo(whole());
        assertThat(contents(far)).isEmpty();
    }

    @Test
    void delivered_again_the_same_bytes_are_done_and_nothing_is_written() {
        deliver(far);
        List<String> gestures = new ArrayList<>();
        var watched = new WatchedFolders(far, (gesture, name, done) -> gestures.add(gesture));
        assertThat(deliver(watched)).isEqualTo(VISIBLE);
        assertThat(gestures).doesNotContain("write", "renameToFree", "delete");
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void other_bytes_under_one_of_our_names_are_kept_and_quarantine_the_delivery(int which) throws IOException {
        String name = FILES.get(which);
        String sameLength = ("content of " + name).replace('o', '0');
        place(name, sameLength);
        assertThat(receipt(far)).isEqualTo(new Receipt(sealed().in(QUARANTINED), false, Optional.of(name)));
        assertThat(contents(far)).containsEntry(name, sameLength);
        assertThat(contents(far).keySet()).isSubsetOf(FILES);
        if (which < 3) {
            assertThat(contents(far)).doesNotContainKey(NAME.go());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_folder_or_a_link_under_one_of_our_names_quarantines_the_delivery(int which) {
        far.obstruct(FILES.get(which));
        assertThat(deliver(far)).isEqualTo(QUARANTINED);
        assertThat(contents(far)).containsOnlyKeys(FILES.subList(0, which));
    }

    @Test
    void bytes_that_appear_under_our_name_while_we_write_are_not_overwritten() {
        var raced = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && name.equals(CON) && !done) {
                place(CON, "somebody else's");
            }
        });
        assertThat(deliver(raced)).isEqualTo(QUARANTINED);
        assertThat(contents(far)).containsOnlyKeys(ORG, CON).containsEntry(CON, "somebody else's");
    }

    @Test
    void a_lost_answer_to_a_rename_is_no_reason_to_quarantine() {
        var deaf = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && name.equals(CON) && !done) {
                place(CON, "content of " + CON);
            }
        });
        assertThat(deliver(deaf)).isEqualTo(VISIBLE);
        assertWhole();
    }

    @Test
    void where_reading_is_forbidden_the_same_size_is_taken_for_the_same_file() {
        place(ORG, ("content of " + ORG).replace('o', '0'));
        assertThat(deliver(new Unreadable(far))).isEqualTo(VISIBLE);
        assertThat(contents(far)).containsOnlyKeys(FILES);
    }

    @Test
    void where_reading_is_forbidden_another_size_still_quarantines() {
        place(ORG, "shorter");
        assertThat(deliver(new Unreadable(far))).isEqualTo(QUARANTINED);
        assertThat(contents(far)).containsOnlyKeys(ORG);
    }

    @Test
    void what_earlier_tries_left_is_swept_and_the_files_of_others_stay() {
        place(ORG + ".1.part", "half");
        place(ORG + ".2.part", "another half");
        place(NAME.go() + ".1.part", "");
        place("BDTACT_J_20260302_000001_R0_ORG.csv.1.part", "the part of another delivery");
        place("notes.txt", "of an operator");
        place("ORG.csv.1.part", "of nobody knows whom");
        assertThat(deliver(far)).isEqualTo(VISIBLE);
        Map<String, String> expected = whole();
        expected.put("BDTACT_J_20260302_000001_R0_ORG.csv.1.part", "the part of another delivery");
        expected.put("notes.txt", "of an operator");
        expected.put("ORG.csv.1.part", "of nobody knows whom");
        assertThat(contents(far)).isEqualTo(expected);
    }

    @Test
    void what_a_cut_left_is_swept_before_the_next_try_writes() {
        place(CON + ".4f1d.part", "half");
        var cut = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("write")) {
                throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "cut");
            }
        });
        assertThatThrownBy(() -> deliver(cut)).hasMessage("cut");
        assertThat(contents(far)).isEmpty();
    }

    @Test
    void a_delivery_that_ends_in_quarantine_leaves_no_temporary_file() {
        place(CON + ".4f1d.part", "half");
        place(ORG, "somebody else's");
        assertThat(deliver(far)).isEqualTo(QUARANTINED);
        assertThat(contents(far)).containsOnlyKeys(ORG);
    }

    @Test
    void of_two_hand_overs_at_once_none_names_what_the_other_is_still_writing() {
        var other = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree")) {
                throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "still writing");
            }
        });
        var overtaken = new WatchedFolders(far, (gesture, name, done) -> {
            if (gesture.equals("renameToFree") && name.equals(ORG) && !done) {
                assertThatThrownBy(() -> deliver(other)).hasMessage("still writing");
            }
        });
        assertThatThrownBy(() -> deliver(overtaken)).isInstanceOf(DeliveryFailure.class);
        assertThat(contents(far).keySet()).hasSize(1).allMatch(name -> name.endsWith(".part"));
        assertThat(deliver(far)).isEqualTo(VISIBLE);
        assertWhole();
    }

    @Test
    void a_spool_that_has_rotten_sends_no_go() {
        HandOver handOver = new HandOver(far, new OnDisk(spooled) {
            @Override
            public Path file(SealedDelivery delivery, String name) {
                if (name.equals(CON)) {
                    throw new UncheckedIOException(new IOException("no longer what was sealed"));
                }
                return super.file(delivery, name);
            }
        });
        assertThatThrownBy(() -> handOver.deliver(sealed(), () -> false))
                .hasMessageContaining("no longer what was sealed");
        assertThat(contents(far)).containsOnlyKeys(ORG);
    }

    @Test
    void what_must_not_leave_any_more_is_withdrawn_before_its_go_and_other_bytes_under_our_names_stay()
            throws IOException {
        HandOver handOver = new HandOver(far, new OnDisk(spooled));
        AtomicInteger looks = new AtomicInteger();
        Receipt stale = handOver.deliver(sealed(), () -> looks.incrementAndGet() == FILES.size());
        assertThat(stale.delivery().state()).isEqualTo(DeliveryState.VOIDED);
        assertThat(contents(far)).doesNotContainKey(NAME.go()).hasSize(FILES.size() - 1);
        try (RemoteFolder folder = far.open()) {
            folder.delete(ORG);
        }
        place(ORG, "other bytes");
        handOver.withdraw(sealed());
        assertThat(contents(far)).containsOnlyKeys(ORG);
    }

    @Test
    void what_is_visible_is_neither_looked_at_again_nor_withdrawn() {
        deliver(far);
        HandOver handOver = new HandOver(far, new OnDisk(spooled));
        assertThat(handOver.deliver(sealed(), () -> true).delivery().state()).isEqualTo(VISIBLE);
        handOver.withdraw(sealed());
        assertWhole();
    }

    private DeliveryState deliver(RemoteFolders folders) {
        return receipt(folders).delivery().state();
    }

    private Receipt receipt(RemoteFolders folders) {
        return new HandOver(folders, new OnDisk(spooled)).deliver(sealed(), () -> false);
    }

    private static SealedDelivery sealed() {
        return new SealedDelivery(ChannelCode.DCLIC, NAME, "0".repeat(64), FILES, Map.of(), DeliveryState.SENDING);
    }

    private void assertWhole() {
        assertThat(contents(far)).isEqualTo(whole());
    }

    private static void assertGoIsLast(RemoteFolders folders) {
        Map<String, String> there = contents(folders);
        assertThat(!there.containsKey(NAME.go()) || there.keySet().containsAll(FILES))
                .as("nothing is missing when .GO is there: " + there.keySet())
                .isTrue();
    }

    private static Map<String, String> whole() {
        Map<String, String> whole = new TreeMap<>();
        FILES.forEach(name -> whole.put(name, "content of " + name));
        return whole;
    }

    private void remove(String name) {
        try (var folder = far.open()) {
            folder.delete(name);
        }
    }

    private void place(String name, String content) {
        try (var folder = far.open()) {
            folder.write(name, Files.writeString(Files.createTempFile(spooled, "placed", ".bin"), content));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Map<String, String> contents(RemoteFolders folders) {
        Map<String, String> contents = new TreeMap<>();
        try (var folder = folders.open()) {
            for (var file : folder.list()) {
                try (var stream = folder.read(file.name()).orElseThrow()) {
                    contents.put(file.name(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return contents;
    }

    /** A spool whose files are there already. */
    private static class OnDisk implements Spool {
        @Override
        public List<SealedDelivery> after(ChannelCode channel, long number) {
            throw new UnsupportedOperationException("nobody looks for lost deliveries here");
        }

        @Override
        public void leaving(SealedDelivery delivery) {
            throw new UnsupportedOperationException("nobody asks that here");
        }

        @Override
        public void eachRow(SealedDelivery delivery, FeedRole role, Consumer<List<String>> each) {
            throw new UnsupportedOperationException("nobody reads the client's rows here");
        }

        private final Path folder;

        OnDisk(Path folder) {
            this.folder = folder;
        }

        @Override
        public boolean holdsState(SealedDelivery delivery) {
            return false;
        }

        @Override
        public Draft draft(
                Channel channel,
                DeliveryName name,
                Optional<SealedDelivery> base,
                Function<FeedRole, LeakScanner.Watch> watches) {
            throw new UnsupportedOperationException("nothing is made here");
        }

        @Override
        public Path file(SealedDelivery delivery, String name) {
            return folder.resolve(name);
        }
    }
}
