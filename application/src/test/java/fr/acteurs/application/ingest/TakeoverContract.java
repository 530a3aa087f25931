package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.OrganisationsContract.seat;
import static fr.acteurs.application.ingest.Services.siren;
import static fr.acteurs.application.ingest.Services.siret;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Succession.Kind;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * SIRENE tells who carries on what a body did that ends. Water syndicates and their numbers are invented. Every register
 * tells the same story.
 */
public abstract class TakeoverContract {

    private static final String SEATS = "sieges";
    private static final String LINKS = "sirene-successions";
    private static final int SPRING = 700;
    private static final int RIVER = 701;
    private static final int STRANGER = 799;

    private Register register;
    private Story story;

    /** A register that holds nothing; the one that was given before may be used no more. */
    protected abstract Register emptyRegister();

    /** Shows the register that was given last. */
    protected abstract RegisterView view();

    @BeforeEach
    void begin() {
        register = emptyRegister();
        story = new Story(register, view());
    }

    private void reads(String asOf, Integer... syndicates) {
        story.reads(Publication.of(
                SEATS,
                asOf,
                List.of(syndicates).stream()
                        .map(number -> seat(number, 1, "Syndicat " + number))
                        .toList()));
    }

    private static Publication links(String asOf, Observation... takeovers) {
        return Publication.of(LINKS, asOf, takeovers);
    }

    private static Observation takesOver(int former, int successor) {
        return takesOver(former, 1, successor, 1, "2026-01-01");
    }

    private static Observation takesOver(int former, int place, int successor, int newPlace, String on) {
        return new Observation.OfTakeover(
                new Takeover(siret(siren(former), place), siret(siren(successor), newPlace), LocalDate.parse(on)));
    }

    private EntityId idOf(int syndicate) {
        return story.body(EntityKey.of(siren(syndicate))).orElseThrow().id();
    }

    private List<Succession> linksOf(EntityId body) {
        return view().successions(body.value());
    }

    private static Succession replaced(EntityId former, EntityId successor) {
        return new Succession(former, successor, Kind.REPLACES, LocalDate.parse("2026-01-01"), "SIRENE");
    }

    @Test
    void a_body_that_ends_names_the_one_that_sirene_says_carries_on() {
        reads("2025-01-01", SPRING, RIVER);
        var spring = idOf(SPRING);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        reads("2026-02-01", RIVER);
        reads("2026-03-01", RIVER, STRANGER);
        assertThat(story.body(spring).isOpen()).isFalse();
        assertThat(linksOf(spring)).containsExactly(replaced(spring, idOf(RIVER)));
    }

    @Test
    void nothing_closes_by_it() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(story.body(idOf(SPRING)).isOpen()).isTrue();
        assertThat(story.journal(idOf(SPRING))).containsExactly("CREATED");
    }

    @Test
    void the_same_links_again_change_nothing() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        var before = story.revision();
        var again = story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(again.unchanged()).isEqualTo(1);
        story.reads(links("2026-03-01", takesOver(SPRING, RIVER)).inOtherBytes());
        assertThat(story.revision()).isEqualTo(before);
    }

    @Test
    void one_that_closed_before_is_found_by_the_siret_that_it_had() {
        reads("2025-01-01", SPRING, RIVER);
        var spring = idOf(SPRING);
        reads("2026-02-01", RIVER);
        reads("2026-03-01", RIVER, STRANGER);
        assertThat(story.body(spring).isOpen()).isFalse();
        story.reads(links("2026-04-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(spring)).containsExactly(replaced(spring, idOf(RIVER)));
    }

    @Test
    void a_successor_that_comes_later_is_found_when_the_same_links_are_read_again() {
        reads("2025-01-01", SPRING);
        var spring = idOf(SPRING);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(spring)).isEmpty();
        reads("2026-03-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(spring)).containsExactly(replaced(spring, idOf(RIVER)));
    }

    @Test
    void a_successor_that_comes_after_the_end_is_found_as_well() {
        reads("2025-01-01", SPRING, STRANGER);
        var spring = idOf(SPRING);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        reads("2026-03-01", STRANGER);
        reads("2026-04-01", STRANGER, RIVER);
        assertThat(story.body(spring).isOpen()).isFalse();
        story.reads(links("2026-06-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(spring)).containsExactly(replaced(spring, idOf(RIVER)));
    }

    @Test
    void a_legal_person_carries_on_with_whatever_establishment() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, 1, RIVER, 9, "2026-01-01")));
        assertThat(linksOf(idOf(SPRING))).containsExactly(replaced(idOf(SPRING), idOf(RIVER)));
    }

    @Test
    void who_takes_over_a_workshop_of_a_body_is_not_in_its_place() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, 9, RIVER, 1, "2026-01-01")));
        assertThat(linksOf(idOf(SPRING))).isEmpty();
    }

    @Test
    void of_several_that_carry_on_each_is_noted() {
        reads("2025-01-01", SPRING, RIVER, STRANGER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        story.reads(links("2026-03-01", takesOver(SPRING, RIVER), takesOver(SPRING, STRANGER)));
        assertThat(linksOf(idOf(SPRING))).hasSize(2);
    }

    @Test
    void what_sirene_lists_no_more_is_taken_back_at_its_second_absence() {
        reads("2025-01-01", SPRING, RIVER, STRANGER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER), takesOver(STRANGER, RIVER)));
        story.reads(links("2026-03-01", takesOver(STRANGER, RIVER)));
        assertThat(linksOf(idOf(SPRING))).hasSize(1);
        story.reads(links("2026-04-01", takesOver(STRANGER, RIVER)).inOtherBytes());
        assertThat(linksOf(idOf(SPRING))).isEmpty();
        assertThat(linksOf(idOf(STRANGER))).containsExactly(replaced(idOf(STRANGER), idOf(RIVER)));
        story.reads(links("2026-05-01", takesOver(SPRING, RIVER), takesOver(STRANGER, RIVER)));
        assertThat(linksOf(idOf(SPRING))).containsExactly(replaced(idOf(SPRING), idOf(RIVER)));
    }

    @Test
    void a_successor_that_comes_anew_stands_in_the_place_of_its_former_self() {
        reads("2025-01-01", SPRING, RIVER);
        var spring = idOf(SPRING);
        var river = idOf(RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        reads("2026-03-01", SPRING);
        reads("2026-04-01", SPRING, STRANGER);
        assertThat(story.body(river).isOpen()).isFalse();
        story.reads(links("2026-05-01", takesOver(SPRING, RIVER)).inOtherBytes());
        assertThat(linksOf(spring)).containsExactly(replaced(spring, river));
        reads("2026-06-01", SPRING, STRANGER, RIVER);
        assertThat(idOf(RIVER)).isNotEqualTo(river);
        story.reads(links("2026-07-01", takesOver(SPRING, RIVER)).inOtherBytes());
        assertThat(linksOf(spring)).containsExactly(replaced(spring, idOf(RIVER)));
    }

    /** SIRENE is read for bodies that are open: of others it may list what it will. */
    @Test
    void a_link_between_two_that_have_closed_stays() {
        reads("2025-01-01", SPRING, RIVER, STRANGER);
        var spring = idOf(SPRING);
        var river = idOf(RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER), takesOver(STRANGER, RIVER)));
        reads("2026-03-01", STRANGER);
        reads("2026-04-01", STRANGER, 702);
        assertThat(story.body(river).isOpen()).isFalse();
        story.reads(links("2026-05-01", takesOver(STRANGER, RIVER)));
        story.reads(links("2026-06-01", takesOver(STRANGER, RIVER)).inOtherBytes());
        assertThat(linksOf(spring)).containsExactly(replaced(spring, river));
    }

    @Test
    void a_takeover_of_another_day_has_one_link() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2026-02-01", takesOver(SPRING, 1, RIVER, 1, "2025-12-01")));
        story.reads(links("2026-03-01", takesOver(SPRING, RIVER)));
        story.reads(links("2026-04-01", takesOver(SPRING, RIVER)).inOtherBytes());
        assertThat(linksOf(idOf(SPRING))).containsExactly(replaced(idOf(SPRING), idOf(RIVER)));
    }

    @Test
    void of_a_commune_the_movements_tell_who_comes_after_it() {
        story.knows("32901 Valbrume");
        reads("2025-01-01", RIVER);
        Facts numbers = Facts.builder()
                .say(Field.SIREN, siren(SPRING).value())
                .say(Field.SIRET, siret(siren(SPRING), 1).value())
                .build();
        EntityKey commune = EntityKey.of(new InseeCode("32901"));
        story.reads(Publication.of("mairies", "2025-01-01", new Observation.OfEntity(commune, false, numbers)));
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(story.commune("32901").orElseThrow().siret()).isEqualTo(siret(siren(SPRING), 1));
        assertThat(linksOf(story.commune("32901").orElseThrow().id())).isEmpty();
    }

    @Test
    void where_other_evidence_told_who_comes_after_a_body_that_word_stands() {
        reads("2025-01-01", SPRING, RIVER, STRANGER);
        var spring = idOf(SPRING);
        var told = new Succession(spring, idOf(STRANGER), Kind.REPLACES, LocalDate.parse("2025-12-31"), "MEMBRES");
        register.write(SourceCode.of(SEATS), "all", transaction -> {
            transaction.succeed(List.of(told), LocalDate.parse("2026-01-01"));
            return told;
        });
        story.reads(links("2026-02-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(spring)).containsExactly(told);
    }

    @Test
    void a_takeover_of_tomorrow_waits() {
        reads("2025-01-01", SPRING, RIVER);
        story.reads(links("2025-12-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(idOf(SPRING))).isEmpty();
        story.reads(links("2026-01-01", takesOver(SPRING, RIVER)));
        assertThat(linksOf(idOf(SPRING))).hasSize(1);
    }

    @Test
    void between_two_that_the_register_does_not_hold_there_is_nothing_to_tell() {
        reads("2025-01-01", SPRING);
        var report = story.reads(links("2026-02-01", takesOver(RIVER, STRANGER)));
        assertThat(report.refused()).isEqualTo(1);
        assertThat(view().notices(SourceCode.of(LINKS), "all"))
                .extracting(notice -> notice.reason())
                .containsExactly(Reason.OUT_OF_SCOPE);
    }
}
