package fr.acteurs.adapters.jdbc;

import static fr.acteurs.application.publish.Invented.commune;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.register.Edition;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Succession.Kind;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which body a delivery names in the place of one that closed. */
class SuccessorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private JdbcStore store;

    @BeforeEach
    void open() {
        store = PostgresStore.embedded().store();
    }

    private static Succession link(int former, int successor, Kind kind) {
        return new Succession(commune(former).id(), commune(successor).id(), kind, DAY, "32");
    }

    private static Succession bySirene(int former, int successor) {
        return new Succession(commune(former).id(), commune(successor).id(), Kind.REPLACES, DAY, Succession.BY_SIRENE);
    }

    private void holds(Moves moves, Succession... links) {
        SourceCode source = SourceCode.of("made-by-hand");
        store.register().write(source, "test", register -> {
            register.record(moves.entities(), moves.persons(), moves.mandates(), moves.changes(), DAY);
            register.succeed(List.of(links), DAY);
            Edition edition = new Edition(source, "test", DAY, "0".repeat(64), 0, 0);
            register.taken(edition);
            return edition;
        });
    }

    /** The bodies that moved, with the one in their place. */
    private Map<EntityId, String> told() {
        return store.ledger().sealing(ChannelCode.DCLIC, sealing -> {
            Map<EntityId, String> told = new LinkedHashMap<>();
            sealing.movedOrganisations(
                    sealing.watermark(),
                    moved -> told.put(
                            moved.subject().entity().id(),
                            Objects.toString(moved.subject().replacedBy(), "")));
            return told;
        });
    }

    @Test
    void a_line_of_successors_is_followed_to_the_one_that_is_there_today() {
        holds(
                Moves.none().closed(commune(1)).closed(commune(2)).created(commune(3)),
                link(1, 2, Kind.REPLACES),
                link(2, 3, Kind.REPLACES));
        assertThat(told())
                .containsExactly(
                        Map.entry(commune(1).id(), commune(3).id().value()),
                        Map.entry(commune(2).id(), commune(3).id().value()),
                        Map.entry(commune(3).id(), ""));
    }

    /** What one establishment leaves to another closes no body. */
    @Test
    void whom_a_body_that_is_there_may_be_followed_by_one_day_does_not_matter() {
        holds(
                Moves.none().closed(commune(1)).created(commune(2)).created(commune(3)),
                link(1, 2, Kind.REPLACES),
                bySirene(2, 3));
        assertThat(told()).containsEntry(commune(1).id(), commune(2).id().value());
    }

    @Test
    void a_line_that_leads_back_names_nobody() {
        holds(
                Moves.none().closed(commune(1)).closed(commune(2)).closed(commune(3)),
                link(1, 2, Kind.REPLACES),
                link(2, 3, Kind.REPLACES),
                link(3, 1, Kind.REPLACES));
        assertThat(told())
                .containsExactly(
                        Map.entry(commune(1).id(), ""),
                        Map.entry(commune(2).id(), ""),
                        Map.entry(commune(3).id(), ""));
    }

    /** Which of the two was read first must not matter. */
    @Test
    void what_sirene_says_of_establishments_gives_way_to_other_evidence() {
        holds(
                Moves.none().closed(commune(1)).created(commune(2)).created(commune(3)),
                bySirene(1, 2),
                link(1, 3, Kind.REPLACES));
        assertThat(told()).containsEntry(commune(1).id(), commune(3).id().value());
    }

    @Test
    void sirene_alone_names_who_stands_in_the_place() {
        holds(Moves.none().closed(commune(1)).created(commune(2)), bySirene(1, 2));
        assertThat(told()).containsEntry(commune(1).id(), commune(2).id().value());
    }

    @Test
    void of_several_successors_none_is_named() {
        holds(
                Moves.none().closed(commune(1)).created(commune(2)).created(commune(3)),
                link(1, 2, Kind.REPLACES),
                link(1, 3, Kind.REPLACES));
        assertThat(told()).containsEntry(commune(1).id(), "");
    }

    @Test
    void one_that_left_a_body_is_not_in_its_place() {
        holds(
                Moves.none().closed(commune(1)).created(commune(2)).created(commune(3)),
                link(1, 2, Kind.PARTED),
                link(1, 3, Kind.REPLACES));
        assertThat(told()).containsEntry(commune(1).id(), commune(3).id().value());
    }

    @Test
    void a_link_that_is_noted_already_opens_no_revision() {
        holds(Moves.none().closed(commune(1)).created(commune(2)), link(1, 2, Kind.REPLACES));
        long before = store.view().counts().revision();
        store.register().write(SourceCode.of("made-by-hand"), "test", register -> {
            register.succeed(List.of(link(1, 2, Kind.PARTED)), DAY);
            return register;
        });
        assertThat(store.view().counts().revision()).isEqualTo(before);
        assertThat(store.view().successions(commune(1).id().value())).containsExactly(link(1, 2, Kind.REPLACES));
    }
}
