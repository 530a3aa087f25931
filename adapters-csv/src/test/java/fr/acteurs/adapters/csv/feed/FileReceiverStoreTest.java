package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.publish.Invented;
import fr.acteurs.application.receive.ReceiverBusy;
import fr.acteurs.application.receive.StateDamaged;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileReceiverStoreTest {

    private static final List<String> MOVED_IN_THIS_ORDER =
            List.of("etat_ORG.csv", "etat_CON.csv", "manifestes.csv", "etat.txt");

    @TempDir
    private Path folder;

    private Path held;
    private NavigableMap<String, String> before;
    private NavigableMap<String, String> after;

    /** One state that is held, and the one that an update makes of it. */
    @BeforeEach
    void make_two_states() {
        held = folder.resolve("held");
        update(held, 1, true);
        before = Chain.contents(held);
        Path later = folder.resolve("later");
        update(later, 1, true);
        update(later, 2, true);
        after = Chain.contents(later);
    }

    @Test
    void a_new_folder_holds_nothing() {
        assertThat(heldIn(folder.resolve("new"))).isEqualTo(Held.nothing());
    }

    @Test
    void what_was_committed_is_held() {
        assertThat(before).containsOnlyKeys("etat.txt", "etat_CON.csv", "etat_ORG.csv", "manifestes.csv", "verrou");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after).isNotEqualTo(before);
        assertThat(heldIn(held)).isEqualTo(new Held(1, "manifest 1"));
    }

    @Test
    void an_update_that_is_not_committed_leaves_the_state_as_it_was() {
        update(held, 2, false);
        assertThat(Chain.contents(held)).isEqualTo(before);
    }

    @Test
    void a_crash_before_the_commit_leaves_the_old_state() throws IOException {
        for (int files = 0; files <= MOVED_IN_THIS_ORDER.size(); files++) {
            Path next = Files.createDirectories(held.resolve("suite"));
            for (String name : MOVED_IN_THIS_ORDER.subList(0, files)) {
                Files.writeString(
                        next.resolve(name), after.get(name).substring(0, files == MOVED_IN_THIS_ORDER.size() ? 0 : 2));
            }
            assertThat(heldIn(held)).isEqualTo(new Held(1, "manifest 1"));
            assertThat(Chain.contents(held)).isEqualTo(before);
        }
    }

    @Test
    void a_crash_anywhere_after_the_commit_leaves_the_new_state() throws IOException {
        for (int moved = 0; moved <= MOVED_IN_THIS_ORDER.size(); moved++) {
            Path crashed = crashedAfter(moved);
            assertThat(heldIn(crashed)).isEqualTo(new Held(1, "manifest 1").then(2, "manifest 2"));
            assertThat(Chain.contents(crashed))
                    .as("after " + moved + " renames")
                    .isEqualTo(after);
            assertThat(crashed.resolve("valide")).doesNotExist();
        }
    }

    /** The folder as a power cut leaves it when that many files of the committed state were moved into place. */
    private Path crashedAfter(int moved) throws IOException {
        Path crashed = Files.createDirectories(folder.resolve("crashed-" + moved));
        Path committed = Files.createDirectories(crashed.resolve("valide"));
        for (int i = 0; i < MOVED_IN_THIS_ORDER.size(); i++) {
            String name = MOVED_IN_THIS_ORDER.get(i);
            Files.writeString(crashed.resolve(name), (i < moved ? after : before).get(name));
            if (i >= moved) {
                Files.writeString(committed.resolve(name), after.get(name));
            }
        }
        return crashed;
    }

    @Test
    void a_crash_while_another_profile_takes_the_place_of_one_leaves_the_new_files_and_none_of_the_old()
            throws IOException {
        List<String> order = List.of("etat_ORG.csv", "etat_PER.csv", "etat_FON.csv", "etat_SEC.csv", "etat.txt");
        for (int moved = 0; moved <= order.size(); moved++) {
            Path crashed = anotherProfile(order, moved);
            assertThat(heldIn(crashed).number()).isEqualTo(2);
            assertThat(crashed.resolve("etat_CON.csv")).as("after " + moved).doesNotExist();
            assertThat(crashed.resolve("valide")).doesNotExist();
            order.forEach(name -> assertThat(crashed.resolve(name)).exists());
        }
    }

    /** A state of two tables in whose place one of four comes, as a power cut leaves it after that many renames. */
    private Path anotherProfile(List<String> order, int moved) throws IOException {
        Path crashed = Files.createDirectories(folder.resolve("profile-" + moved));
        Path committed = Files.createDirectories(crashed.resolve("valide"));
        before.forEach((name, content) -> write(crashed.resolve(name), content));
        write(committed.resolve("roles"), "ORG\nPER\nFON\nSEC\n");
        for (String name : order) {
            boolean inPlace = order.indexOf(name) < moved;
            write(
                    (inPlace ? crashed : committed).resolve(name),
                    name.equals("etat.txt") ? "2\nmanifest 2\n" : "\"x\"\n");
        }
        return crashed;
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    @Test
    void a_role_that_is_not_begun_keeps_its_rows() {
        FileReceiverStore store = new FileReceiverStore(held);
        store.alone(() -> {
            try (var update = store.update()) {
                update.begin(FeedRole.ORG, false);
                update.finish(FeedRole.ORG);
                update.commit(store.held().then(2, "manifest 2"));
            }
            return held;
        });
        var expected = new TreeMap<>(before);
        expected.put("etat.txt", "2\nmanifest 2\n");
        expected.put("manifestes.csv", "1;manifest 1\n2;manifest 2\n");
        assertThat(Chain.contents(held)).isEqualTo(expected);
    }

    @Test
    void a_state_from_before_the_manifests_were_kept_remembers_the_last_one_from_then_on() throws IOException {
        Files.delete(held.resolve("manifestes.csv"));
        assertThat(heldIn(held)).isEqualTo(new Held(1, "manifest 1"));
        update(held, 2, true);
        assertThat(held.resolve("manifestes.csv")).hasContent("1;manifest 1\n2;manifest 2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n", "1;\n", "un;manifest 1\n", "1;manifest 1", "1;manifest 1\n\n", "\0\n", "\u00e9;x\n"})
    void manifests_that_were_damaged_are_not_believed(String damaged) throws IOException {
        Files.writeString(held.resolve("manifestes.csv"), damaged);
        assertThatThrownBy(() -> heldIn(held)).isInstanceOf(StateDamaged.class).hasMessageContaining("manifestes.csv");
    }

    @Test
    void a_state_without_its_marker_is_damaged_and_not_new() throws IOException {
        Files.delete(held.resolve("etat.txt"));
        assertThatThrownBy(() -> heldIn(held))
                .isInstanceOf(StateDamaged.class)
                .hasMessageContaining("etat.txt est absent");
    }

    @Test
    void of_two_receivers_at_once_the_second_is_told_and_nothing_changes() {
        FileReceiverStore first = new FileReceiverStore(held);
        FileReceiverStore second = new FileReceiverStore(held);
        first.alone(() -> {
            assertThatThrownBy(() -> second.alone(second::held))
                    .isInstanceOf(ReceiverBusy.class)
                    .hasMessageContaining("another receive is at work")
                    .hasMessageContaining(held.toString());
            return held;
        });
        assertThat(second.alone(second::held)).isEqualTo(new Held(1, "manifest 1"));
        assertThat(Chain.contents(held)).isEqualTo(before);
    }

    private static Held heldIn(Path folder) {
        FileReceiverStore store = new FileReceiverStore(folder);
        return store.alone(store::held);
    }

    private static void update(Path folder, int number, boolean commit) {
        FileReceiverStore store = new FileReceiverStore(folder);
        store.alone(() -> {
            update(store, number, commit);
            return number;
        });
    }

    private static void update(FileReceiverStore store, int number, boolean commit) {
        try (var update = store.update()) {
            for (FeedRole role : Profile.DCLIC.states()) {
                update.begin(role, number == 1);
                String id = id(role, number);
                update.put(role, id, number, "\"" + id + "\";\"" + number + "\";\"Auch\"");
                update.finish(role);
            }
            if (commit) {
                update.commit(store.held().then(number, "manifest " + number));
            }
        }
    }

    private static String id(FeedRole role, int number) {
        return role == FeedRole.ORG
                ? Invented.commune(number).id().value()
                : Invented.mayor(number, number).id().value();
    }
}
