package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.application.publish.Invented.communes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.SpoolDamaged;
import fr.acteurs.application.retention.Holdings;
import fr.acteurs.application.retention.Limit;
import fr.acteurs.application.retention.Order;
import fr.acteurs.application.retention.Shelf;
import fr.acteurs.application.retention.ShelfContract;
import fr.acteurs.application.retention.ShelfHoldings;
import fr.acteurs.application.retention.Tombstone;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spool as a shelf from which data files are destroyed; what proves a delivery stays for ever. */
final class FileSpoolShelfTest extends ShelfContract {

    private static final int DAYS = 125;

    private static final String MONDAYS = "BDTACT_C_20260302_000001_R0";
    private static final Tombstone STONE = new Tombstone(Category.PAYLOADS, 2, MONDAY, MONDAY.plusDays(40), 35);

    @TempDir
    private Path folder;

    private Path root() {
        return folder.resolve("spool");
    }

    @Override
    protected Shelf shelf() {
        return new FileSpool(root(), new ManifestJson());
    }

    @Override
    protected String put(int number, LocalDate writtenOn) {
        String name = "dclic/BDTACT_J_20260302_00000" + number + "_R0";
        try {
            Path delivery = Files.createDirectories(root().resolve(name));
            Path data = Files.writeString(delivery.resolve(delivery.getFileName() + "_CON.csv"), "rows");
            Files.setLastModifiedTime(data, FileTime.from(writtenOn.atTime(3, 0).toInstant(ZoneOffset.UTC)));
            return name;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Test
    void manifest_signature_and_hashes_stay_for_ever_and_data_goes_whatever_its_name() throws IOException {
        Path delivery = Files.createDirectories(root().resolve("dclic").resolve(MONDAYS));
        List<String> proofs = List.of("_MAN.json", "_MAN.json.asc", "_MAN.json.asc.sha256", ".GO");
        for (String end : proofs) {
            Files.writeString(delivery.resolve(MONDAYS + end), end);
        }
        for (String end : List.of("_ORG.csv", "_CON.csv.pgp", "_OPP.csv")) {
            Files.writeString(delivery.resolve(MONDAYS + end), end);
        }
        Files.createDirectories(root().resolve("dclic/state/000000000001"));
        Files.writeString(root().resolve("dclic/state/000000000001/ORG.csv"), "what the client holds");
        assertThat(shelf().items())
                .extracting(Shelf.Item::name)
                .containsExactlyInAnyOrder("dclic/" + MONDAYS, "dclic/state");
        shelf().destroy("dclic/" + MONDAYS, STONE);
        assertThat(Chain.contents(delivery)).hasSize(proofs.size() + 1).containsEntry("purged", STONE.text() + "\n");
        assertThat(root().resolve("dclic/state/000000000001/ORG.csv")).exists();
        shelf().destroy("dclic/state", STONE);
        assertThat(Chain.contents(root().resolve("dclic/state"))).containsOnlyKeys("purged");
        assertThat(shelf().items()).isEmpty();
    }

    @Test
    void a_draft_that_a_crash_left_is_destroyed_too() throws IOException {
        Path crashed = Files.createDirectories(root().resolve("dclic").resolve(MONDAYS + ".part"));
        Files.writeString(crashed.resolve("half.csv"), "half");
        shelf().items().forEach(item -> shelf().destroy(item.name(), STONE));
        assertThat(crashed.resolve("half.csv")).doesNotExist();
    }

    @Test
    void whoever_needs_a_purged_file_is_told_that_it_was_and_what_to_do() {
        Chain chain = Chain.withMonday(folder);
        SealedDelivery monday = chain.ledger.all(ChannelCode.DCLIC).get(0);
        chain.spool().destroy("dclic/" + MONDAYS, STONE);
        assertThatThrownBy(() -> chain.spool().file(monday, MONDAYS + "_CON.csv"))
                .isInstanceOf(SpoolDamaged.class)
                .hasMessageContaining(
                        "its file " + MONDAYS + "_CON.csv is gone: its term is over: it was purged on 2026-04-11")
                .hasMessageContaining("acteurs publish --complete");
        assertThat(chain.spool().file(monday, MONDAYS + "_MAN.json")).exists();
    }

    /** The life of a spool over four months, three terms and more: purges are missed for up to five days, and the feed goes on whatever went. */
    @Test
    void in_four_months_with_missed_purges_no_data_is_older_than_its_term_and_a_few_days_and_every_delta_is_made() {
        Chain chain = new Chain(folder);
        Holdings payloads = ShelfHoldings.payloads(chain.spool(), chain.ledger.past(), Set.of(ChannelCode.DCLIC));
        chain.moves(communes(1, 3), MONDAY);
        PublishDailyFeed feed = chain.publisher(new DropFolder(chain.between));
        long purge = 0;
        long certified = 0;
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = MONDAY.plusDays(day);
            chain.ledger.moveTo(today.atTime(3, 0).toInstant(ZoneOffset.UTC));
            DeliveryType type = feed.publish(today, DeliveryType.J, Quarantine.STAYS)
                    .delivery()
                    .name()
                    .type();
            assertThat(type).isEqualTo(day == 0 ? DeliveryType.C : DeliveryType.J);
            boolean missed = day % 40 >= 35;
            Limit limit = new Limit(today, 35);
            if (!missed) {
                certified += payloads.destroy(new Order(limit, ++purge, Optional.empty(), Optional.empty()))
                        .count();
                assertThat(payloads.census(limit).over()).isZero();
            }
            assertThat(payloads.census(new Limit(today, 35 + 5)).over()).isZero();
        }
        assertThat(chain.ledger.all(ChannelCode.DCLIC))
                .hasSize(DAYS)
                .allMatch(one -> one.state() == DeliveryState.VISIBLE);
        assertThat(certified).isEqualTo(DAYS + 1 - chain.spool().items().size());
        assertThat(chain.spool().items()).hasSize(36 + 1);
    }
}
