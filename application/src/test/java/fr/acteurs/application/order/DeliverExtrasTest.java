package fr.acteurs.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.ingest.Honours;
import fr.acteurs.application.publish.Invented;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.register.Moved;
import fr.acteurs.application.register.Settled;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of further information: its rows, its columns, and what may not be in it. */
class DeliverExtrasTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final ChannelCode LANDES = new ChannelCode("landes");

    private final MemoryRegister register = new MemoryRegister();
    private final MemoryExtrasFiles files = new MemoryExtrasFiles();
    private final TrackOrders orders = new TrackOrders(
            new MemoryOrderBook(),
            Segments.SMALL,
            List.of(
                    Declared.bodies("enquete", "BC/09", "logements", "statut"),
                    Declared.bodies("autre", "BC/09", "annee", "statut"),
                    Declared.functions("liste", "BC-10", "anciennete")));
    private final DeliverExtras delivery = new DeliverExtras(
            orders,
            register,
            new ReleasePolicy(Segments.SMALL, Honours.NOMENCLATURE, Rules.SECTORS),
            List.of(
                    Channel.DCLIC,
                    new Channel(
                            LANDES,
                            "Landes",
                            Profile.DCLIC,
                            new Perimeter(Set.of(), Set.of(new DepartementCode("40"))))));

    @BeforeEach
    void twoCommunesWithAMayor() {
        record(Invented.commune(1), 1);
        record(Invented.commune(2), 2);
        for (String reference : List.of("BC/09", "BC-10")) {
            orders.receive(reference, "Plus", DAY, DAY, BigDecimal.ONE, DAY, "alice");
            orders.move(reference, OrderState.ACCEPTED, DAY, "alice");
        }
    }

    private void record(LegalEntity body, int n) {
        register.write(SourceCode.of("rne-maires"), "maires", t -> {
            t.record(List.of(body), List.of(Invented.person(n)), List.of(Invented.mayor(n, n)), List.of(), DAY);
            return 0;
        });
    }

    private void says(String source, int commune, Link link, Extras extras) {
        Facts facts = Facts.of(Map.of(Field.EXTRAS, extras.print(), Field.SURNAME, "Témoin" + commune));
        Observation said = link.person() == null
                ? new Observation.OfEntity(new EntityKey(EntityKey.Scheme.SIREN, "x" + commune), false, facts)
                : Observation.OfMandate.keyedByName(
                        new EntityKey(EntityKey.Scheme.SIREN, "x" + commune), FunctionCode.MAYOR, facts);
        Moved moved = new Moved(2, true, said, Optional.empty(), false, Optional.empty());
        register.write(SourceCode.of(source), "liste", t -> {
            t.keep(List.of(new Settled(moved, link, facts, Optional.empty(), Optional.empty())), DAY);
            t.taken(new Edition(SourceCode.of(source), "liste", DAY, "a".repeat(64), 1, 1));
            return 0;
        });
    }

    private void saysOfBody(String source, int commune, String order, Map<String, String> values) {
        says(source, commune, Link.to(Invented.commune(commune).id()), new Extras(order, values));
    }

    private List<String> file(String reference, ChannelCode channel) {
        DeliveredExtras delivered = delivery.deliver(reference, channel, DAY, files);
        List<String> lines = files.files.get(delivered.address());
        assertThat(lines).hasSize((int) delivered.rows() + 1);
        return lines;
    }

    @Test
    void each_body_and_source_has_a_line_in_the_columns_of_all_sources() {
        saysOfBody("enquete", 2, "BC/09", Map.of("logements", "12"));
        saysOfBody("enquete", 1, "BC/09", Map.of("logements", "7", "statut", "régie"));
        saysOfBody("autre", 1, "BC/09", Map.of("annee", "1994"));
        String one = "\"" + Invented.commune(1).id() + "\";\"\";";
        assertThat(file("BC/09", ChannelCode.DCLIC))
                .containsExactly(
                        "\"id_organisme\";\"siret\";\"logements\";\"statut\";\"annee\";\"source\";\"date_source\"",
                        one + "\"\";\"\";\"1994\";\"autre\";\"2026-09-07\"",
                        one + "\"7\";\"régie\";\"\";\"enquete\";\"2026-09-07\"",
                        "\"" + Invented.commune(2).id() + "\";\"\";\"12\";\"\";\"\";\"enquete\";\"2026-09-07\"");
        assertThat(files.files).containsOnlyKeys("ACTEURS_COMPLEMENT_BC+09_20260907.csv");
    }

    @Test
    void a_file_about_functions_names_nobody() {
        Link mayor = new Link(
                Invented.commune(1).id(),
                Invented.person(1).id(),
                Invented.mayor(1, 1).id());
        says("liste", 1, mayor, new Extras("BC-10", Map.of("anciennete", "6 ans")));
        assertThat(file("BC-10", ChannelCode.DCLIC))
                .containsExactly(
                        "\"id_fonction\";\"id_personne\";\"id_organisme\";\"anciennete\";\"source\";\"date_source\"",
                        "\"" + mayor.functionId().orElseThrow() + "\";\"" + mayor.person() + "\";\"" + mayor.entity()
                                + "\";\"6 ans\";\"liste\";\"2026-09-07\"");
    }

    @Test
    void what_was_read_for_another_order_does_not_leave_by_this_one() {
        saysOfBody("enquete", 1, "BC-08", Map.of("logements", "7"));
        assertThat(file("BC/09", ChannelCode.DCLIC)).hasSize(1);
    }

    @Test
    void a_channel_gets_no_row_of_another_part_of_france() {
        saysOfBody("enquete", 1, "BC/09", Map.of("logements", "7"));
        assertThat(file("BC/09", LANDES)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("BC/09", new ChannelCode("autre")))
                .withMessageContaining("no channel autre");
    }

    @Test
    void a_file_that_is_refused_is_not_begun() {
        assertThatExceptionOfType(OrderRefused.class)
                .isThrownBy(() -> file("BC-11", ChannelCode.DCLIC))
                .withMessageContaining("acteurs order receive BC-11");
        assertThat(files.files).isEmpty();
    }

    @Test
    void the_same_register_gives_the_same_file() {
        saysOfBody("enquete", 2, "BC/09", Map.of("logements", "12"));
        saysOfBody("enquete", 1, "BC/09", Map.of("logements", "7"));
        assertThat(file("BC/09", ChannelCode.DCLIC)).isEqualTo(file("BC/09", ChannelCode.DCLIC));
    }
}
