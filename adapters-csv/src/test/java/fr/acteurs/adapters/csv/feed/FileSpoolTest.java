package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.adapters.csv.feed.Chain.WEDNESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.Movement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSpoolTest {

    private static final String MONDAYS = "BDTACT_C_20260302_000001_R0";
    private static final DeliveryName TUESDAYS = new DeliveryName(DeliveryType.J, TUESDAY, 2, 0);

    @TempDir
    private Path folder;

    private Chain chain;
    private FileSpool spool;
    private SealedDelivery monday;

    @BeforeEach
    void spool_monday() {
        chain = Chain.withMonday(folder);
        spool = chain.spool();
        monday = chain.ledger.all(ChannelCode.DCLIC).get(0);
    }

    @Test
    void a_delivery_has_one_file_for_each_role_then_the_manifest_then_go() {
        assertThat(monday.files())
                .containsExactly(MONDAYS + "_ORG.csv", MONDAYS + "_CON.csv", MONDAYS + "_MAN.json", MONDAYS + ".GO");
        assertThat(Chain.contents(chain.spool.resolve("dclic").resolve(MONDAYS)))
                .containsOnlyKeys(spooled(monday));
        assertThat(Chain.text(spool.file(monday, MONDAYS + ".GO"))).isEqualTo(monday.manifestSha256() + "\n");
    }

    /** What leaves, and the note that it may have left. */
    private static List<String> spooled(SealedDelivery delivery) {
        List<String> names = new ArrayList<>(delivery.files());
        names.add("parti.sha256");
        return names;
    }

    @Test
    void a_draft_that_is_closed_without_a_commit_leaves_nothing() {
        var before = Chain.contents(chain.spool);
        try (var draft = spool.draft(Channel.DCLIC, TUESDAYS, Optional.of(monday), role -> LeakScanner.Watch.IDLE)) {
            draft.line(
                    FeedRole.ORG,
                    Movement.C,
                    "",
                    commune(9).id().value(),
                    2,
                    "\"" + commune(9).id() + "\";\"2\"");
            draft.finish();
        }
        assertThat(Chain.contents(chain.spool)).isEqualTo(before);
    }

    @Test
    void what_crashes_left_of_an_unsealed_delivery_is_thrown_away_by_the_next_draft() throws IOException {
        Path channel = chain.spool.resolve("dclic");
        for (String left : new String[] {"BDTACT_J_20260303_000002_R0", "state/000000000002"}) {
            for (String end : new String[] {"", ".part"}) {
                Path crashed = Files.createDirectories(channel.resolve(left + end));
                Files.writeString(crashed.resolve("ORG.csv"), "half");
            }
            chain.moves(Moves.none().renamed(commune(1, "Neuville-" + left.length())), TUESDAY);
        }
        SealedDelivery tuesday = chain.publish(TUESDAY).delivery();
        assertThat(Chain.contents(channel.resolve(tuesday.name().toString()))).containsOnlyKeys(spooled(tuesday));
        assertThat(Chain.computed(channel.resolve("state/000000000002/ORG.csv")))
                .isEqualTo(tuesday.stateAfter().get(FeedRole.ORG));
        assertThat(channel.resolve("state/000000000002.part")).doesNotExist();
    }

    @Test
    void a_role_without_a_line_shares_its_state_file_with_the_day_before() throws IOException {
        chain.moves(Moves.none().renamed(commune(1, "Neuville")), TUESDAY);
        chain.publish(TUESDAY);
        Path states = chain.spool.resolve("dclic/state");
        assertThat(Files.getAttribute(states.resolve("000000000002/CON.csv"), "unix:ino"))
                .isEqualTo(Files.getAttribute(states.resolve("000000000001/CON.csv"), "unix:ino"));
        assertThat(Files.getAttribute(states.resolve("000000000002/ORG.csv"), "unix:ino"))
                .isNotEqualTo(Files.getAttribute(states.resolve("000000000001/ORG.csv"), "unix:ino"));
    }

    @Test
    void states_that_nobody_needs_any_more_are_forgotten() {
        for (int day = 1; day < 5; day++) {
            chain.publish(MONDAY.plusDays(day));
        }
        Path states = chain.spool.resolve("dclic/state");
        assertThat(states.resolve("000000000003")).doesNotExist();
        assertThat(states.resolve("000000000004")).isDirectory();
        assertThat(states.resolve("000000000005")).isDirectory();
    }

    @Test
    void a_file_with_one_bit_that_has_flipped_is_refused_before_it_is_sent() throws IOException {
        for (String name : monday.files()) {
            Path file = spool.file(monday, name);
            byte[] sealed = Files.readAllBytes(file);
            byte[] rotten = sealed.clone();
            rotten[rotten.length / 2] ^= 4;
            Files.write(file, rotten);
            assertThatThrownBy(() -> spool.file(monday, name))
                    .hasMessageContaining(name)
                    .hasMessageContaining("publish --complete")
                    .hasStackTraceContaining("no longer what was sealed");
            Files.write(file, sealed);
            assertThat(spool.file(monday, name)).isEqualTo(file);
        }
    }

    @Test
    void a_state_that_was_damaged_is_named_and_the_next_step_said() throws IOException {
        Path state = chain.spool.resolve("dclic/state/000000000001/ORG.csv");
        chain.moves(communes(5, 5), TUESDAY);
        String whole = Files.readString(state);
        for (String damaged : new String[] {
            whole.replace("lès-2", "lès-9"),
            whole.substring(0, whole.length() - 5),
            whole.substring(0, whole.lastIndexOf("\"O-")),
            "rubbish\nrubbish\n",
            "\0".repeat(whole.length())
        }) {
            Files.writeString(state, damaged);
            assertThatThrownBy(() -> chain.publish(TUESDAY))
                    .hasMessageContaining(state.toString())
                    .hasMessageContaining("publish again for a complete delivery");
        }
        Files.delete(state);
        assertThat(chain.publish(WEDNESDAY).delivery().name().type()).isEqualTo(DeliveryType.C);
    }
}
