package fr.acteurs.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Shelf.Item;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every shelf promises. */
public abstract class ShelfContract {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final LocalDate GONE_ON = LocalDate.of(2026, 3, 2);

    /** The same shelf throughout a test, empty at first. */
    protected abstract Shelf shelf();

    /** Puts something there, written on that day; its name. */
    protected abstract String put(int number, LocalDate writtenOn);

    private static Tombstone stone(long purge) {
        return new Tombstone(Category.PAYLOADS, purge, SINCE, GONE_ON, 35);
    }

    @Test
    void what_is_there_is_listed_with_the_day_on_which_it_was_written() {
        assertThat(shelf().items()).isEmpty();
        assertThat(shelf().tombstones()).isEmpty();
        String one = put(1, SINCE);
        String other = put(2, GONE_ON);
        assertThat(shelf().items()).containsExactlyInAnyOrder(new Item(one, SINCE), new Item(other, GONE_ON));
    }

    @Test
    void what_is_destroyed_is_gone_and_leaves_a_tombstone() {
        String one = put(1, SINCE);
        String other = put(2, GONE_ON);
        shelf().destroy(one, stone(7));
        assertThat(shelf().items()).extracting(Item::name).containsExactly(other);
        assertThat(shelf().tombstones()).containsExactly(stone(7));
    }

    @Test
    void a_purge_that_is_made_again_finds_its_own_stones_and_puts_no_second_one() {
        String one = put(1, SINCE);
        shelf().destroy(one, stone(7));
        shelf().destroy(one, stone(7));
        assertThat(shelf().tombstones()).containsExactly(stone(7));
    }

    @Test
    void a_stone_tells_why_and_since_when() {
        assertThat(Tombstone.parse(stone(7).text())).contains(stone(7));
        assertThat(stone(7).why())
                .isEqualTo("its term is over: it was purged on 2026-03-02, more than 35 days after 2026-01-05"
                        + " (contract.retention.PAYLOADS)");
        assertThat(List.of(
                        "", "PAYLOADS 7 2026-01-05 2026-03-02", "CAFE 7 2026-01-05 2026-03-02 35", "PAYLOADS 7 x y 35"))
                .allMatch(text -> Tombstone.parse(text).isEmpty());
    }
}
