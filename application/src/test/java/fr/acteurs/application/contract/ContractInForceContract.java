package fr.acteurs.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.ingest.Bench;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.segment.Domains;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.source.EntityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a register when its contract changes. Every store tells the same story. */
public abstract class ContractInForceContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);
    private static final String AUCH = "32013";

    private static final SegmentCatalogue FIRST = SegmentCatalogue.of(List.of(
            Segments.segment(1, Segments.kind("COMMUNE", "MAYOR")), Segments.segment(5, Segments.kind("OFFICE"))));

    /** A register that holds nothing, and by which contract it runs. */
    public record Store(Register register, RegisterView view, ContractInForce contract) {}

    protected abstract Store emptyStore();

    private Store store;
    private Bench bench;

    @BeforeEach
    void begin() {
        store = emptyStore();
        bench = new Bench(store.register(), store.view());
        bench.readsBy(FIRST);
    }

    private ApplyContract contract(SegmentCatalogue segments) {
        return new ApplyContract(store.contract(), segments, Rules.of(segments));
    }

    /** Communes with a mayor, and a service that no entry selects. */
    private void aRegister() {
        contract(FIRST).require(TODAY);
        bench.knows("32013 Auch", "32107 Condom");
        bench.readsMayor(AUCH, "DURAND", "Anne");
        bench.readsService("record-1", "park");
    }

    private LegalEntity service() {
        return bench.service("record-1");
    }

    @Test
    void a_register_that_ran_by_no_contract_is_brought_under_it() {
        contract(FIRST).require(TODAY);
        assertThat(store.contract().standings()).isEqualTo(FIRST.standings());
        assertThat(store.view().counts().revision()).isZero();
    }

    @Test
    void the_same_contract_again_changes_nothing() {
        aRegister();
        var before = store.view().counts().revision();
        contract(FIRST).require(TODAY);
        assertThat(contract(FIRST).apply(TODAY)).isEqualTo(new ContractOutcome(List.of(), 0, 0));
        assertThat(store.view().counts().revision()).isEqualTo(before);
    }

    @Test
    void by_another_contract_nothing_is_done_until_it_is_applied() {
        aRegister();
        var other = SegmentCatalogue.of(List.of(Segments.segment(1, Segments.kind("COMMUNE", "MAYOR"))));
        assertThatThrownBy(() -> contract(other).require(TODAY))
                .isInstanceOf(ContractNotInForce.class)
                .hasMessageContaining("[OFFICE]")
                .hasMessageContaining("contract --apply");
        contract(other).apply(TODAY);
        contract(other).require(TODAY);
        assertThatThrownBy(() -> contract(FIRST).require(TODAY)).isInstanceOf(ContractNotInForce.class);
    }

    /** Another program may apply one while this one waits for its turn, or reads the file. */
    @Test
    void an_edition_that_is_read_by_a_contract_that_gave_way_meanwhile_writes_nothing() {
        aRegister();
        contract(withParks()).apply(TODAY);
        var before = store.view().counts();
        assertThatThrownBy(() -> bench.readsService("record-2", "park")).isInstanceOf(ContractNotInForce.class);
        assertThat(store.view().counts()).isEqualTo(before);
        bench.readsBy(withParks());
        bench.readsService("record-2", "park");
        assertThat(bench.service("record-2").kind()).hasToString("PARK");
    }

    @Test
    void kinds_that_have_changed_places_are_another_contract_for_a_body_may_be_of_both() {
        var commune = Segments.kind("COMMUNE", "MAYOR");
        var office = Segments.kind("OFFICE");
        contract(SegmentCatalogue.of(List.of(Segments.segment(1, commune, office))))
                .require(TODAY);
        var turned = SegmentCatalogue.of(List.of(Segments.segment(1, office, commune)));
        assertThatThrownBy(() -> contract(turned).require(TODAY)).isInstanceOf(ContractNotInForce.class);
        assertThat(contract(turned).apply(TODAY))
                .isEqualTo(new ContractOutcome(List.of(EntityKind.of("OFFICE")), 0, 0));
        contract(turned).require(TODAY);
    }

    @Test
    void bodies_of_a_kind_that_comes_into_another_segment_move_with_their_functions() {
        aRegister();
        var mayor = bench.mayorOf(AUCH);
        var other = SegmentCatalogue.of(List.of(Segments.segment(3, Segments.kind("COMMUNE", "MAYOR"))));
        assertThat(contract(other).apply(TODAY))
                .isEqualTo(new ContractOutcome(List.of(EntityKind.COMMUNE, EntityKind.of("OFFICE")), 2, 1));
        assertThat(bench.journal(mayor.entity())).containsExactly("CREATED", "MODIFIED [segments]");
        assertThat(bench.journal(mayor.id())).containsExactly("CREATED", "MODIFIED [contract]");
        assertThat(bench.mayorOf(AUCH)).isEqualTo(mayor);
    }

    @Test
    void a_function_that_is_wished_no_more_moves_alone() {
        aRegister();
        var other = SegmentCatalogue.of(List.of(
                Segments.segment(1, Segments.kind("COMMUNE", "DEPUTY_MAYOR")),
                Segments.segment(5, Segments.kind("OFFICE"))));
        assertThat(contract(other).apply(TODAY)).isEqualTo(new ContractOutcome(List.of(EntityKind.COMMUNE), 0, 1));
        assertThat(bench.journal(bench.mayorOf(AUCH).entity())).containsExactly("CREATED");
    }

    @Test
    void a_body_that_an_entry_selects_from_now_on_is_of_that_kind() {
        aRegister();
        assertThat(service().kind()).hasToString("SANS_TYPE");
        assertThat(contract(withParks()).apply(TODAY).bodies()).isEqualTo(1);
        assertThat(service().kind()).hasToString("PARK");
        assertThat(bench.journal(service().id())).containsExactly("CREATED", "MODIFIED [kind]");
        contract(FIRST).apply(TODAY);
        assertThat(service().kind()).hasToString("SANS_TYPE");
    }

    private static SegmentCatalogue withParks() {
        Kind plain = Segments.kind("PARK");
        Selector selector = new Selector(
                Set.of(), Set.of(), Set.of("park"), Set.of(), Set.of(), Set.of(), List.of(), Optional.empty());
        Kind park = new Kind(
                plain.code(),
                plain.label(),
                true,
                selector,
                List.of(),
                Set.of(),
                Set.of(),
                Domains.NONE,
                Optional.empty(),
                Optional.empty());
        return SegmentCatalogue.of(List.of(
                Segments.segment(1, Segments.kind("COMMUNE", "MAYOR")),
                Segments.segment(5, Segments.kind("OFFICE")),
                Segments.segment(16, park)));
    }

    @Test
    void a_wished_function_is_held_vacant_or_unknown_in_each_body() {
        contract(FIRST).require(TODAY);
        bench.knows("32013 Auch", "32107 Condom", "32132 Fleurance");
        bench.readsMayor(AUCH, "DURAND", "Anne");
        bench.readsVacancy("32107", "MAYOR");
        RegisterView view = store.view();
        assertThat(view.functionCoverage())
                .containsExactly(new RegisterView.FunctionCoverage("COMMUNE", "MAYOR", 3, 1, 1));
        assertThat(view.functionCoverage().get(0).unknown()).isEqualTo(1);
        assertThat(view.bodiesWithout(EntityKind.COMMUNE, FunctionCode.MAYOR)).containsExactly("Fleurance");
        assertThat(view.bodiesWithout(EntityKind.COMMUNE, FunctionCode.of("DGS")))
                .isEmpty();
        List<String> names = new ArrayList<>();
        view.eachOpen(EntityKind.COMMUNE, body -> names.add(body.name()));
        assertThat(names).containsExactlyInAnyOrder("Auch", "Condom", "Fleurance");
        assertThat(view.keysOf(EntityKind.COMMUNE))
                .containsExactlyInAnyOrder(
                        EntityKey.of(new InseeCode("32013")),
                        EntityKey.of(new InseeCode("32107")),
                        EntityKey.of(new InseeCode("32132")));
    }

    @Test
    void a_rehearsal_shows_it_and_undoes_it() {
        aRegister();
        var before = store.view().counts();
        assertThat(contract(withParks()).rehearse(TODAY).bodies()).isEqualTo(1);
        assertThat(store.view().counts()).isEqualTo(before);
        assertThat(store.contract().standings()).isEqualTo(FIRST.standings());
    }
}
