package fr.acteurs.adapters.csv.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.publish.Invented;
import fr.acteurs.domain.delivery.Held;
import fr.acteurs.domain.feed.FeedRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileReceiverStoreTest {

    private static final List<String> MOVED_IN_THIS_ORDER = List.of("etat_ORG.csv", "etat_CON.csv", "etat.txt");

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
        assertThat(new FileReceiverStore(folder.resolve("new")).held()).isEqualTo(Held.nothing());
    }

    @Test
    void what_was_committed_is_held() {
        assertThat(before).containsOnlyKeys(MOVED_IN_THIS_ORDER);
        assertThat(after).containsOnlyKeys(MOVED_IN_THIS_ORDER).isNotEqualTo(before);
        assertThat(new FileReceiverStore(held).held()).isEqualTo(new Held(1, "manifest 1"));
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
                Files.writeString(next.resolve(name), after.get(name).substring(0, files == 3 ? 0 : 2));
            }
            assertThat(new FileReceiverStore(held).held()).isEqualTo(new Held(1, "manifest 1"));
            assertThat(Chain.contents(held)).isEqualTo(before);
        }
    }

    @Test
    void a_crash_anywhere_after_the_commit_leaves_the_new_state() throws IOException {
        for (int moved = 0; moved <= MOVED_IN_THIS_ORDER.size(); moved++) {
            Path crashed = crashedAfter(moved);
            assertThat(new FileReceiverStore(crashed).held()).isEqualTo(new Held(2, "manifest 2"));
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
    void a_role_that_is_not_begun_keeps_its_rows() {
        var store = new FileReceiverStore(held);
        try (var update = store.update()) {
            update.begin(FeedRole.ORG, false);
            update.finish(FeedRole.ORG);
            update.commit(new Held(2, "manifest 2"));
        }
        var expected = new TreeMap<>(before);
        expected.put("etat.txt", "2\nmanifest 2\n");
        assertThat(Chain.contents(held)).isEqualTo(expected);
    }

    private static void update(Path folder, int number, boolean commit) {
        try (var update = new FileReceiverStore(folder).update()) {
            for (FeedRole role : FeedRole.values()) {
                update.begin(role, number == 1);
                String id = id(role, number);
                update.put(role, id, number, "\"" + id + "\";\"" + number + "\";\"Auch\"");
                update.finish(role);
            }
            if (commit) {
                update.commit(new Held(number, "manifest " + number));
            }
        }
    }

    private static String id(FeedRole role, int number) {
        return role == FeedRole.ORG
                ? Invented.commune(number).id().value()
                : Invented.mayor(number, number).id().value();
    }
}
