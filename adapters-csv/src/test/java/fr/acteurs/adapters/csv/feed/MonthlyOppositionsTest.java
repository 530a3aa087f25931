package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static fr.acteurs.domain.delivery.DeliveryType.C;
import static fr.acteurs.domain.delivery.DeliveryType.J;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.application.deliver.DeliveryFailure;
import fr.acteurs.application.deliver.WatchedFolders;
import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.PublishOutcome.Published;
import fr.acteurs.application.receive.ReceiveOutcome;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.ObjectionMedium;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once a month has ended, the client hears once more of its oppositions: of many by file, of few by mail (tender 3.5). */
final class MonthlyOppositionsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);

    @TempDir
    private Path folder;

    private Chain chain;

    @BeforeEach
    void twelve_mayors_of_whom_the_client_was_told() {
        chain = new Chain(folder);
        chain.moves(communes(1, 12), Chain.MONDAY);
        chain.publish(Chain.MONDAY);
    }

    private void object(int first, int last, LocalDate on) {
        for (int n = first; n <= last; n++) {
            says(n, Optional.empty(), Stance.OPPOSE, on);
        }
    }

    private void says(int person, Optional<Use> use, Stance stance, LocalDate on) {
        chain.ledger.say(
                new Statement(
                        person(person).id(),
                        use,
                        Optional.empty(),
                        stance,
                        Instant.parse(on + "T09:00:00Z"),
                        Origin.PERSON,
                        new Proof("COURRIER", "C-1", "")),
                on);
    }

    private static String id(int person) {
        return person(person).id().value();
    }

    private List<String> names() {
        return chain.ledger.all(ChannelCode.DCLIC).stream()
                .map(one -> one.name().toString())
                .toList();
    }

    private static ObjectionMonth march(int objections, ObjectionMedium medium, Optional<Long> number) {
        return new ObjectionMonth(MARCH, objections, medium, number);
    }

    @ParameterizedTest
    @CsvSource({"0, NOTHING, 0", "1, MAIL, 1", "10, MAIL, 1", "11, FILE, 0", "12, FILE, 0"})
    void none_is_not_told_up_to_ten_are_mailed_and_from_eleven_on_there_is_a_delivery(
            int objections, ObjectionMedium medium, int mails) {
        object(1, objections, LAST_OF_MARCH);
        Published april = chain.publish(FIRST_OF_APRIL);
        assertThat(april.months())
                .singleElement()
                .satisfies(month -> assertThat(month.medium()).isEqualTo(medium))
                .satisfies(month -> assertThat(month.objections()).isEqualTo(objections));
        assertThat(chain.mailer.sent).hasSize(mails);
        assertThat(names().stream().filter(name -> name.contains("_O_")).count())
                .isEqualTo(medium == ObjectionMedium.FILE ? 1 : 0);
    }

    @Test
    void the_list_is_a_delivery_of_its_own_after_that_of_the_day_with_the_oppositions_of_the_month_alone() {
        object(1, 11, LAST_OF_MARCH);
        object(12, 12, FIRST_OF_APRIL);
        Published april = chain.publish(FIRST_OF_APRIL);
        assertThat(april.delivery().name().type()).isEqualTo(J);
        assertThat(april.months()).containsExactly(march(11, ObjectionMedium.FILE, Optional.of(3L)));
        assertThat(names())
                .containsExactly(
                        "BDTACT_C_20260302_000001_R0", "BDTACT_J_20260401_000002_R0", "BDTACT_O_20260401_000003_R0");
        assertThat(chain.lines("BDTACT_O_20260401_000003_R0_OPP.csv"))
                .hasSize(11)
                .noneMatch(line -> line.contains(id(12)))
                .first()
                .isEqualTo("\"" + id(1) + "\";\"" + mayor(1, 1).id() + "\";\"TOTALE\";\"\";\"\";\"2026-03-31\"");
        assertThat(chain.lines("BDTACT_O_20260401_000003_R0_CON.csv")).isEmpty();
        assertThat(chain.lines("BDTACT_O_20260401_000003_R0_ORG.csv")).isEmpty();
    }

    @Test
    void a_receiver_applies_it_like_any_other_and_holds_each_opposition_once() {
        object(1, 11, LAST_OF_MARCH);
        chain.publish(LAST_OF_MARCH);
        chain.publish(FIRST_OF_APRIL);
        assertThat(chain.receive())
                .allMatch(ReceiveOutcome.Applied.class::isInstance)
                .hasSize(4);
        assertThat(chain.held().get("oppositions.csv").lines()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void its_manifest_speaks_of_the_days_of_the_month_and_goes_on_with_the_chain() {
        object(1, 11, LAST_OF_MARCH);
        Published april = chain.publish(FIRST_OF_APRIL);
        Manifest list = new ManifestJson()
                .read(Chain.text(chain.between.resolve("BDTACT_O_20260401_000003_R0_MAN.json"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(list.covered()).hasSize(31).startsWith(MARCH.atDay(1)).endsWith(MARCH.atEndOfMonth());
        assertThat(list.since()).contains(2L);
        assertThat(list.previousManifest()).contains(april.delivery().manifestSha256());
        assertThat(list.stateAfter()).isEqualTo(april.delivery().stateAfter());
        assertThat(list.scope().segments()).isEmpty();
    }

    @Test
    void what_moves_after_it_is_told_by_the_next_delta_as_though_it_had_not_been() {
        object(1, 11, LAST_OF_MARCH);
        chain.publish(FIRST_OF_APRIL);
        chain.moves(Moves.none().retitled(mayor(12, 12, "Maire honoraire")), FIRST_OF_APRIL.plusDays(2));
        Published next = chain.publish(FIRST_OF_APRIL.plusDays(2));
        assertThat(next.delivery().name().toString()).isEqualTo("BDTACT_J_20260403_000004_R0");
        Manifest manifest = next.manifest().orElseThrow();
        assertThat(manifest.covered()).containsExactly(FIRST_OF_APRIL.plusDays(1), FIRST_OF_APRIL.plusDays(2));
        assertThat(chain.lines(next.delivery().name() + "_CON.csv")).hasSize(1);
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    @Test
    void it_is_made_once_and_a_day_that_is_published_again_has_its_own_delivery() {
        object(1, 11, LAST_OF_MARCH);
        chain.publish(FIRST_OF_APRIL, C);
        Published again = chain.publish(FIRST_OF_APRIL);
        assertThat(again.delivery().name().toString()).isEqualTo("BDTACT_C_20260401_000002_R0");
        assertThat(again.months()).isEmpty();
        assertThat(names()).hasSize(3);
    }

    @Test
    void the_mail_names_nobody_and_has_the_columns_of_the_file() {
        object(3, 3, LAST_OF_MARCH);
        Published april = chain.publish(FIRST_OF_APRIL);
        Mail mail = chain.mailer.sent.get(0);
        assertThat(mail.to()).isEqualTo("oppositions@client.example");
        assertThat(mail.from()).isEqualTo("contact@acteurs.example");
        assertThat(mail.subject()).isEqualTo("Oppositions du mois 2026-03 (canal dclic)");
        assertThat(mail.text())
                .contains(
                        id(3),
                        mayor(3, 3).id().value(),
                        "id_personne",
                        "accuser réception",
                        "Camille Témoin, interlocutrice")
                .doesNotContain("Dupont");
        assertThat(april.mailed().sent())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.sent().orElseThrow().answer()).isEqualTo("taken as number 1"));
    }

    @Test
    void a_mail_that_nobody_takes_holds_no_delivery_up_and_leaves_with_the_next_publish_once() {
        object(3, 3, LAST_OF_MARCH);
        chain.mailer.isClosed = true;
        Published april = chain.publish(FIRST_OF_APRIL);
        assertThat(april.sent()).hasSize(1);
        assertThat(april.mailed().failure().orElseThrow()).hasMessageContaining("the counter is closed");
        chain.mailer.isClosed = false;
        assertThat(chain.publish(FIRST_OF_APRIL).mailed().sent()).hasSize(1);
        assertThat(chain.publish(FIRST_OF_APRIL.plusDays(1)).mailed().sent()).isEmpty();
        assertThat(chain.mailer.sent).hasSize(1);
    }

    @Test
    void each_use_that_somebody_objects_to_is_an_opposition() {
        for (int n = 1; n <= 6; n++) {
            says(n, Optional.of(Use.ENQUETE_EMAIL), Stance.OPPOSE, LAST_OF_MARCH);
            says(n, Optional.of(Use.EMAILING_EMAIL), Stance.OPPOSE, LAST_OF_MARCH);
        }
        assertThat(chain.publish(FIRST_OF_APRIL).months())
                .containsExactly(march(12, ObjectionMedium.FILE, Optional.of(3L)));
    }

    @Test
    void months_that_were_missed_are_settled_each_for_itself() {
        object(1, 11, LAST_OF_MARCH);
        object(12, 12, LocalDate.of(2026, 4, 30));
        Published june = chain.publish(LocalDate.of(2026, 6, 3));
        assertThat(june.months())
                .extracting(ObjectionMonth::medium)
                .containsExactly(ObjectionMedium.FILE, ObjectionMedium.MAIL, ObjectionMedium.NOTHING);
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    @Test
    void nobody_asks_for_a_list() {
        assertThatThrownBy(() -> chain.publish(FIRST_OF_APRIL, DeliveryType.O))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by itself");
    }

    @Test
    void a_month_before_the_first_delivery_is_nobodys() {
        Chain late = new Chain(folder.resolve("late"));
        late.moves(communes(1, 1), Chain.MONDAY);
        assertThat(late.publish(FIRST_OF_APRIL).months()).isEmpty();
        assertThat(late.publish(FIRST_OF_APRIL.plusMonths(1)).months())
                .extracting(ObjectionMonth::month)
                .containsExactly(MARCH.plusMonths(1));
    }

    @Test
    void a_rehearsal_tells_of_it_and_settles_nothing() {
        object(1, 11, LAST_OF_MARCH);
        assertThat(chain.publisher(new DropFolder(chain.between))
                        .rehearse(FIRST_OF_APRIL, J)
                        .months())
                .containsExactly(march(11, ObjectionMedium.FILE, Optional.empty()));
        assertThat(chain.publish(FIRST_OF_APRIL).months()).hasSize(1);
    }

    @Test
    void who_objects_while_the_list_waits_has_it_and_the_delivery_before_it_sealed_anew() {
        object(1, 11, LAST_OF_MARCH);
        assertThatThrownBy(() -> publish((gesture, name, done) -> {
                    throw new DeliveryFailure(DeliveryFailure.Kind.TRANSIENT, "line cut");
                }))
                .hasMessageContaining("line cut");
        object(12, 12, FIRST_OF_APRIL);
        chain.publish(FIRST_OF_APRIL);
        assertThat(names())
                .containsExactly(
                        "BDTACT_C_20260302_000001_R0", "BDTACT_C_20260401_000002_R1", "BDTACT_O_20260401_000003_R1");
        assertThat(chain.lines("BDTACT_O_20260401_000003_R1_OPP.csv")).hasSize(11);
        assertThat(chain.receive()).allMatch(ReceiveOutcome.Applied.class::isInstance);
    }

    private void publish(WatchedFolders.Watch watch) {
        chain.publisher(new WatchedFolders(new DropFolder(chain.between), watch))
                .publish(FIRST_OF_APRIL, J, Quarantine.STAYS);
    }
}
