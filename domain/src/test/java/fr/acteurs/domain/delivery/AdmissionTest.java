package fr.acteurs.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.delivery.Manifest.Scope;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final String MINE = "the hash of this manifest";
    private static final Held TEN = new Held(10, "hash 10");

    @Test
    void the_next_delivery_is_applied() {
        assertThat(judged(TEN, delta(11, "hash 10"))).isEqualTo(new Admission.Apply());
    }

    @Test
    void the_first_delivery_follows_nothing() {
        assertThat(judged(Held.nothing(), delta(1, null))).isEqualTo(new Admission.Apply());
        assertThat(judged(Held.nothing(), complete(1, null))).isEqualTo(new Admission.Apply());
    }

    @Test
    void a_first_delivery_that_says_that_it_follows_another_is_refused() {
        assertThat(code(judged(Held.nothing(), delta(1, "hash 0")))).isEqualTo(NackCode.CONFLIT);
    }

    @Test
    void a_delivery_that_was_applied_is_acknowledged_again() {
        assertThat(judged(new Held(10, MINE), delta(10, "hash 9"))).isEqualTo(new Admission.AlreadyApplied());
    }

    @Test
    void an_older_one_that_is_remembered_too() {
        Held held = new Held(7, MINE).then(10, "hash 10");
        assertThat(judged(held, delta(7, "hash 6"))).isEqualTo(new Admission.AlreadyApplied());
        assertThat(judged(held, complete(7, "hash 6"))).isEqualTo(new Admission.AlreadyApplied());
    }

    @Test
    void an_older_one_of_which_nothing_is_remembered_is_bygone() {
        assertThat(judged(TEN, delta(7, "hash 6"))).isEqualTo(new Admission.Bygone());
        assertThat(judged(TEN, complete(7, "hash 6"))).isEqualTo(new Admission.Bygone());
    }

    @Test
    void a_number_that_was_applied_with_another_manifest_is_refused() {
        assertThat(judged(new Held(7, "hash 7").then(10, MINE), delta(7, "hash 6")))
                .isEqualTo(
                        new Admission.Refused(NackCode.CONFLIT, "le numéro 7 a été appliqué avec un autre manifeste"));
        assertThat(judged(TEN, delta(10, "hash 9")))
                .isEqualTo(
                        new Admission.Refused(NackCode.CONFLIT, "le numéro 10 a été appliqué avec un autre manifeste"));
    }

    @Test
    void a_delta_after_a_gap_is_refused_and_the_gap_is_named() {
        assertThat(judged(TEN, delta(13, "hash 12")))
                .isEqualTo(new Admission.Refused(NackCode.TROU, "les numéros 11 à 12 manquent"));
    }

    @Test
    void a_complete_delivery_heals_a_gap() {
        assertThat(judged(TEN, complete(13, "hash 12"))).isEqualTo(new Admission.Apply());
    }

    @Test
    void the_chain_goes_on_through_a_complete_delivery() {
        assertThat(judged(TEN, complete(11, "hash 10"))).isEqualTo(new Admission.Apply());
        assertThat(code(judged(TEN, complete(11, "another hash")))).isEqualTo(NackCode.CONFLIT);
    }

    @Test
    void a_delivery_that_does_not_follow_the_held_manifest_is_refused() {
        assertThat(judged(TEN, delta(11, "another hash")))
                .isEqualTo(new Admission.Refused(
                        NackCode.CONFLIT, "sha256_manifeste_precedent n'est pas le manifeste du numéro 10"));
        assertThat(code(judged(TEN, delta(11, null)))).isEqualTo(NackCode.CONFLIT);
    }

    @Test
    void an_unknown_layout_is_refused_before_all_else() {
        Manifest unknown = manifest(DeliveryType.C, 13, "hash 12", "99");
        assertThat(judged(TEN, unknown))
                .isEqualTo(new Admission.Refused(NackCode.SCHEMA, "schema_version inconnue : 99"));
    }

    @Test
    void a_manifest_does_not_change_when_its_makers_lists_do() {
        List<LocalDate> covered = new ArrayList<>(List.of(MONDAY));
        Manifest manifest = new Manifest(
                ChannelCode.DCLIC,
                new DeliveryName(DeliveryType.J, MONDAY, 11, 0),
                Optional.of(10L),
                Optional.empty(),
                covered,
                Instant.EPOCH,
                Instant.EPOCH,
                new Scope(Profile.DCLIC, Perimeter.FRANCE, Set.of(1)),
                FeedSchema.VERSION,
                "",
                List.of(),
                new HashMap<>(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Manifest.Status.VIDE);
        covered.clear();
        assertThat(manifest.covered()).containsExactly(MONDAY);
    }

    private static Admission judged(Held held, Manifest manifest) {
        return Admission.judge(held, manifest, MINE);
    }

    private static NackCode code(Admission admission) {
        return ((Admission.Refused) admission).code();
    }

    private static Manifest delta(long number, String previous) {
        return manifest(DeliveryType.J, number, previous, FeedSchema.VERSION);
    }

    private static Manifest complete(long number, String previous) {
        return manifest(DeliveryType.C, number, previous, FeedSchema.VERSION);
    }

    private static Manifest manifest(DeliveryType type, long number, String previous, String schema) {
        return new Manifest(
                ChannelCode.DCLIC,
                new DeliveryName(type, MONDAY, number, 0),
                type == DeliveryType.C ? Optional.empty() : Optional.of(number - 1),
                Optional.ofNullable(previous),
                List.of(MONDAY),
                Instant.EPOCH,
                Instant.EPOCH,
                new Scope(Profile.DCLIC, Perimeter.FRANCE, Set.of(1)),
                schema,
                "",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Manifest.Status.NORMAL);
    }
}
