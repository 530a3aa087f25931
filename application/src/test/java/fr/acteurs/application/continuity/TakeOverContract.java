package fr.acteurs.application.continuity;

import static fr.acteurs.domain.delivery.ChannelCode.DCLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.Progress;
import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.continuity.Mapping.Sheet;
import fr.acteurs.application.continuity.TakeOver.Mode;
import fr.acteurs.application.publish.Invented;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import fr.acteurs.domain.mandate.GenericFunction.Category;
import fr.acteurs.domain.mandate.GenericFunction.Spelling;
import fr.acteurs.domain.mandate.GenericFunction.Trait;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.ProtocolRank;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a take-over promises, whatever keeps the crosswalk. An adapter's test extends it. */
public abstract class TakeOverContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final SourceCode PROVIDER = SourceCode.of("former-provider");
    private static final String SIREN_1 = "213200132";
    private static final String SIREN_2 = "213201072";
    private static final Functions FUNCTIONS = new Functions(
            "2026",
            List.of(function("MAYOR", "maire"), function("DEPUTY_MAYOR", "adjoint au maire"), function("OTHER", "")),
            List.of(),
            Map.of(),
            List.of());
    private static final Mapping MAPPING = new Mapping(
            PROVIDER,
            Optional.of(new Sheet(
                    Map.of(
                            Meaning.ORGANISATION_ID, "ORGA",
                            Meaning.SIRET, "SIRET",
                            Meaning.SIREN, "SIREN",
                            Meaning.INSEE, "INSEE",
                            Meaning.KIND, "NATURE",
                            Meaning.NAME, "NOM_ORGA",
                            Meaning.DEPARTEMENT, "DEPT"),
                    "",
                    Set.of("Commune"),
                    Map.of("raison_sociale", "NOM_ORGA"))),
            Optional.of(contacts(Map.of(
                    Meaning.ORGANISATION_ID, "ORGA",
                    Meaning.SIREN, "SIREN",
                    Meaning.PERSON_ID, "PERS",
                    Meaning.FUNCTION_ID, "FONC",
                    Meaning.CIVILITY, "CIV",
                    Meaning.SURNAME, "NOM",
                    Meaning.GIVEN_NAME, "PRENOM",
                    Meaning.BIRTH_DATE, "NE",
                    Meaning.TITLE, "TITRE"))));
    private static final Mapping WITHOUT_FUNCTION_IDS = new Mapping(
            PROVIDER,
            Optional.empty(),
            Optional.of(contacts(Map.of(
                    Meaning.SIREN, "SIREN",
                    Meaning.PERSON_ID, "PERS",
                    Meaning.SURNAME, "NOM",
                    Meaning.GIVEN_NAME, "PRENOM",
                    Meaning.TITLE, "TITRE"))));
    private static final String BODIES = "ORGA;NATURE;NOM_ORGA;SIRET;SIREN;INSEE;DEPT";
    private static final String CONTACTS = "ORGA;SIREN;PERS;FONC;CIV;NOM;PRENOM;NE;TITRE";

    private static final LegalEntity AUCH = commune(1, "Auch", SIREN_1, "32013");
    private static final LegalEntity CONDOM = commune(2, "Condom", SIREN_2, "32107");
    private static final LegalEntity LOMBEZ = commune(3, "Lombez", null, "32213");
    private static final NaturalPerson SOLANGE = person(1, "Estrampes-Garrosse", "Solange", Sex.F, 1960);
    private static final NaturalPerson YVON = person(2, "Mounicqarre", "Yvon", Sex.M, 1957);
    private static final NaturalPerson LUC = person(3, "Vigneplane", "Luc", Sex.M, 1970);
    private static final Mandate MAYOR_OF_AUCH = mandate(1, SOLANGE, AUCH, "MAYOR", "Maire");
    private static final Mandate MAYOR_OF_CONDOM = mandate(2, YVON, CONDOM, "MAYOR", "Maire");
    private static final Mandate DEPUTY_IN_AUCH = mandate(3, LUC, AUCH, "DEPUTY_MAYOR", "2e adjoint au maire");

    private final TypedReports reports = new TypedReports();

    protected abstract Crosswalk crosswalk();

    /** The ledger beside that crosswalk, over the same register. */
    protected abstract Ledger ledger();

    /** What writes into that register. */
    protected abstract Moves.Taker register();

    @BeforeEach
    void fill() {
        register()
                .take(
                        Moves.none()
                                .created(AUCH)
                                .created(CONDOM)
                                .created(LOMBEZ)
                                .created(SOLANGE, MAYOR_OF_AUCH)
                                .created(YVON, MAYOR_OF_CONDOM)
                                .created(LUC, DEPUTY_IN_AUCH),
                        MONDAY);
    }

    @Test
    void the_feed_gives_the_previous_providers_identifiers_back() {
        take(BODIES, "A1;Commune;;;" + SIREN_1 + ";;", "A2;Commune;;;;32213;");
        take(CONTACTS, "A1;;P1;F1;Mme;ESTRAMPES GARROSSE;solange;11/09/1960;Maire");
        assertThat(shown()).isEqualTo(Map.of(id(AUCH), "A1", id(LOMBEZ), "A2", id(MAYOR_OF_AUCH), "F1"));
    }

    @Test
    void every_row_ends_in_one_way_and_every_old_identifier_too() {
        TakeoverReport report = take(
                BODIES,
                "A1;Commune;;;" + SIREN_1 + ";;",
                "A2;Association;LOMBEZ;;;;32",
                "A3;Commune;Nulle-Part;;;32999;32",
                ";Commune;;;;32213;",
                "=A5;Commune;;;;32213;");
        assertThat(report.tally().rows())
                .isEqualTo(
                        Map.of(Verdict.MATCHED, 1L, Verdict.AMBIGUOUS, 1L, Verdict.UNMATCHED, 1L, Verdict.REFUSED, 2L));
        assertThat(report.tally().ids().get(SubjectType.O))
                .isEqualTo(Map.of(Verdict.MATCHED, 1L, Verdict.AMBIGUOUS, 1L, Verdict.UNMATCHED, 1L));
        assertThat(reports.table("rapport_rapprochement_organismes"))
                .containsExactly(
                        "2;O;A1;rapproché;SIREN;" + id(AUCH) + ";;Auch",
                        "3;O;A2;ambigu;même nom dans le même département : à confirmer;;" + id(LOMBEZ) + ";LOMBEZ",
                        "4;O;A3;non rapproché;aucun organisme ouvert ne correspond;;;Nulle-Part",
                        "5;O;;refusé;identifiant absent;;;",
                        "6;O;;refusé;identifiant trop long ou dangereux pour un tableur;;;");
    }

    @Test
    void a_siret_finds_its_body_before_a_siren_does_and_a_siren_of_two_bodies_finds_none() {
        String siret = SIREN_2 + "00013";
        LegalEntity seat = LegalEntity.of(new EntityId("O-" + ulid(7)), EntityKind.of("CC"), "CC de Condom")
                .siren(new Siren(SIREN_2))
                .siret(new Siret(siret))
                .departement(new DepartementCode("32"))
                .build();
        register().take(Moves.none().created(seat), MONDAY);
        take(BODIES, "A1;Groupement;;" + siret + ";;;", "A2;Groupement;;;" + SIREN_2 + ";;");
        assertThat(reports.table("rapport_rapprochement_organismes"))
                .containsExactly(
                        "2;O;A1;rapproché;SIRET;" + id(seat) + ";;CC de Condom",
                        "3;O;A2;ambigu;plusieurs organismes portent ce numéro;;" + id(CONDOM) + "|" + id(seat) + ";");
    }

    @Test
    void the_insee_code_of_a_body_that_is_no_commune_does_not_name_the_commune() {
        take(BODIES, "A1;Groupement;CA d'Auch;;;32013;");
        assertThat(shown()).isEmpty();
    }

    @Test
    void several_old_identifiers_for_the_siren_of_a_body_are_for_a_human() {
        TakeoverReport report = take(BODIES, "A1;Commune;;;" + SIREN_1 + ";;", "A2;Service;;;" + SIREN_1 + ";;");
        assertThat(report.tally().rows()).isEqualTo(Map.of(Verdict.AMBIGUOUS, 2L));
        assertThat(shown()).isEmpty();
    }

    @Test
    void names_are_enough_within_a_body_and_nowhere_else() {
        take(
                CONTACTS,
                ";" + SIREN_1 + ";P1;F1;;ESTRAMPES-GARROSSE;SOLANGE;;Maire",
                ";" + SIREN_2 + ";P2;F2;;VIGNEPLANE;LUC;;Maire",
                ";;P3;F3;;MOUNICQARRE;YVON;;Maire");
        assertThat(shown()).isEqualTo(Map.of(id(MAYOR_OF_AUCH), "F1"));
        assertThat(reports.table("rapport_rapprochement_personnes"))
                .containsExactly(
                        "2;P;P1;rapproché;nom et prénom dans l'organisme;" + SOLANGE.id() + ";;Auch",
                        "3;P;P2;non rapproché;nul ne porte ce nom dans l'organisme;;;Condom",
                        "4;P;P3;non rapproché;organisme à rapprocher d'abord;;;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M.;ESTRAMPES-GARROSSE;Solange;", "Mme;ESTRAMPES-GARROSSE;Solange;11/09/1961"})
    void another_sex_or_birth_date_is_for_a_human(String person) {
        take(CONTACTS, ";" + SIREN_1 + ";P1;F1;" + person + ";Maire");
        assertThat(shown()).isEmpty();
        assertThat(reports.table("rapport_rapprochement_personnes"))
                .containsExactly(
                        "2;P;P1;ambigu;même nom, mais date de naissance ou sexe différents;;" + SOLANGE.id() + ";Auch");
    }

    @Test
    void two_namesakes_in_a_body_are_told_by_their_birth_dates_or_not_at_all() {
        NaturalPerson other = person(8, "Vigneplane", "Luc", Sex.M, 1988);
        register()
                .take(Moves.none().created(other, mandate(8, other, AUCH, "DEPUTY_MAYOR", "Adjoint au maire")), MONDAY);
        take(
                CONTACTS,
                ";" + SIREN_1 + ";P1;F1;M.;VIGNEPLANE;LUC;11/09/1988;Adjoint au maire",
                ";" + SIREN_1 + ";P2;F2;M.;VIGNEPLANE;LUC;;Adjoint au maire");
        assertThat(shown()).isEqualTo(Map.of("F-" + ulid(8), "F1"));
        assertThat(reports.table("rapport_rapprochement_personnes").get(1))
                .contains("ambigu", LUC.id() + "|" + other.id());
    }

    @Test
    void a_function_is_found_by_its_generic_code_and_not_by_its_wording() {
        take(
                CONTACTS,
                ";" + SIREN_1 + ";P3;F3;M.;VIGNEPLANE;Luc;;Adjoint au maire délégué à la voirie",
                ";" + SIREN_1 + ";P1;F1;Mme;ESTRAMPES-GARROSSE;Solange;;Adjoint au maire");
        assertThat(shown()).isEqualTo(Map.of(id(DEPUTY_IN_AUCH), "F3"));
        assertThat(reports.table("rapport_rapprochement_fonctions").get(1))
                .contains("non rapproché;fonction que la personne n'exerce pas dans l'organisme");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] file = {
            CONTACTS,
            "A1;" + SIREN_1 + ";P1;F1;Mme;ESTRAMPES-GARROSSE;Solange;;Maire",
            "A2;" + SIREN_2 + ";P2;F2;;MOUNICQARRE;Yvon;;Maire"
        };
        assertThat(take(file).recorded()).contains(new Matching.Recorded(6, 0, 0, 4));
        long revision = revision();
        Map<String, String> shown = shown();
        assertThat(take(file).recorded()).contains(new Matching.Recorded(0, 0, 6, 0));
        assertThat(revision()).isEqualTo(revision);
        assertThat(shown()).isEqualTo(shown);
    }

    @Test
    void a_corrected_file_links_anew_and_both_rows_move() {
        take(BODIES, "A1;Commune;;;" + SIREN_1 + ";;");
        long before = revision();
        TakeoverReport corrected = take(BODIES, "A1;Commune;;;" + SIREN_2 + ";;");
        assertThat(corrected.recorded()).contains(new Matching.Recorded(0, 1, 0, 2));
        assertThat(shown()).isEqualTo(Map.of(id(CONDOM), "A1"));
        assertThat(movedAfter(before)).containsExactlyInAnyOrder(id(AUCH), id(CONDOM));
    }

    @Test
    void what_was_linked_stays_linked_while_no_row_links_it_elsewhere() {
        take(CONTACTS, ";" + SIREN_1 + ";P1;F1;Mme;ESTRAMPES-GARROSSE;Solange;;Maire");
        register().take(Moves.none().ended(MAYOR_OF_AUCH, TUESDAY), TUESDAY);
        TakeoverReport later = take(CONTACTS, ";" + SIREN_1 + ";P1;F1;Mme;ESTRAMPES-GARROSSE;Solange;;Maire");
        assertThat(later.tally().rows()).isEqualTo(Map.of(Verdict.MATCHED, 1L));
        assertThat(later.recorded()).contains(new Matching.Recorded(0, 0, 2, 0));
    }

    @Test
    void a_row_without_a_number_has_the_body_that_other_rows_give_its_identifier() {
        take(
                CONTACTS,
                "A1;;P3;F3;M.;VIGNEPLANE;Luc;;Adjoint au maire",
                "A1;" + SIREN_1 + ";P1;F1;;ESTRAMPES-GARROSSE;Solange;;Maire");
        assertThat(shown()).isEqualTo(Map.of(id(AUCH), "A1", id(MAYOR_OF_AUCH), "F1", id(DEPUTY_IN_AUCH), "F3"));
    }

    @Test
    void a_rehearsal_reports_and_leaves_everything_as_it_was() {
        TakeoverReport report = matched(takeOver(Mode.REHEARSE, MAPPING, BODIES, "A1;Commune;;;" + SIREN_1 + ";;"));
        assertThat(report.tally().rows()).isEqualTo(Map.of(Verdict.MATCHED, 1L));
        assertThat(report.recorded()).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void work_that_fails_leaves_no_link() {
        assertThatThrownBy(() -> crosswalk().taking(PROVIDER, MONDAY, matching -> {
                    matching.settle();
                    matching.record(false);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void an_old_identifier_for_two_of_ours_is_refused_with_both() {
        TakeoverReport report = take(
                CONTACTS,
                ";" + SIREN_1 + ";P1;F1;;ESTRAMPES-GARROSSE;Solange;;Maire",
                ";" + SIREN_2 + ";P1;F2;;MOUNICQARRE;Yvon;;Maire");
        assertThat(report.tally().ids().get(SubjectType.P)).isEqualTo(Map.of(Verdict.REFUSED, 1L));
        assertThat(reports.table("rapport_rapprochement_personnes"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("un ancien identifiant pour deux des nôtres", SOLANGE.id() + "|" + YVON.id()));
        assertThat(report.tally().rows()).isEqualTo(Map.of(Verdict.MATCHED, 2L));
    }

    @Test
    void a_person_whom_they_have_twice_is_linked_twice_and_reported() {
        TakeoverReport report = take(
                CONTACTS,
                ";" + SIREN_1 + ";P9;F9;;ESTRAMPES-GARROSSE;Solange;;Maire",
                ";" + SIREN_1 + ";P1;F1;;ESTRAMPES-GARROSSE;Solange;;Maire");
        assertThat(report.duplicates()).isEqualTo(Map.of(SubjectType.P, 1L, SubjectType.F, 1L));
        assertThat(reports.table("rapport_rapprochement_doublons"))
                .containsExactlyInAnyOrder("F;" + id(MAYOR_OF_AUCH) + ";2;F1|F9", "P;" + SOLANGE.id() + ";2;P1|P9");
        assertThat(shown()).isEqualTo(Map.of(id(MAYOR_OF_AUCH), "F1"));
    }

    @Test
    void what_we_have_beside_it_is_new_within_the_kinds_and_functions_that_they_cover() {
        TakeoverReport ofBodies = take(BODIES, "A1;Commune;;;" + SIREN_1 + ";;");
        assertThat(ofBodies.ours()).isEqualTo(Map.of(SubjectType.O, 2L));
        TakeoverReport ofContacts = take(CONTACTS, "A1;;P1;F1;;ESTRAMPES-GARROSSE;Solange;;Maire");
        assertThat(ofContacts.ours()).isEqualTo(Map.of(SubjectType.P, 1L, SubjectType.F, 1L));
        assertThat(reports.table("rapport_rapprochement_nouveaux"))
                .containsExactly(
                        "F;" + id(MAYOR_OF_CONDOM) + ";" + id(CONDOM) + ";Condom;COMMUNE;1;MAYOR",
                        "P;" + YVON.id() + ";" + id(CONDOM) + ";Condom;COMMUNE;1;MAYOR");
    }

    @Test
    void without_identifiers_of_functions_those_of_persons_stand_in() {
        TakeoverReport report = matched(takeOver(
                Mode.RECORD,
                WITHOUT_FUNCTION_IDS,
                "SIREN;PERS;NOM;PRENOM;TITRE",
                SIREN_1 + ";P1;ESTRAMPES-GARROSSE;Solange;Maire"));
        assertThat(report.recorded()).contains(new Matching.Recorded(1, 0, 0, 1));
        assertThat(shown()).isEqualTo(Map.of(id(MAYOR_OF_AUCH), "P1"));
        assertThat(report.ours()).isEqualTo(Map.of(SubjectType.P, 1L));
    }

    @Test
    void identifiers_of_persons_do_not_stand_in_where_functions_have_their_own() {
        take(CONTACTS, ";" + SIREN_1 + ";P1;F1;;ESTRAMPES-GARROSSE;Solange;;Adjoint au maire");
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_file_without_a_column_of_the_mapping_is_held_and_the_column_named() {
        TakeoverOutcome outcome = takeOver(Mode.RECORD, MAPPING, "ORGA;NATURE;NOM_ORGA;SIRET;SIREN;INSEE", "A1;;;;;");
        assertThat(outcome).isInstanceOf(TakeoverOutcome.Held.class);
        assertThat(((TakeoverOutcome.Held) outcome).why().measured()).contains("DEPT");
    }

    @Test
    void a_report_that_lost_a_row_is_refused() {
        Matching.Tally tally = new Matching.Tally(Map.of(Verdict.MATCHED, 1L), Map.of());
        assertThatThrownBy(() -> new TakeoverReport("", 2, tally, Map.of(), Map.of(), Optional.empty()))
                .hasMessageContaining("Of 2 rows 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void of_any_file_the_sums_agree_and_taken_twice_it_changes_nothing(long seed) {
        String[] file = anyFile(new Random(seed));
        TakeoverReport first = take(file);
        Map<String, String> shown = shown();
        long revision = revision();
        TakeoverReport again = take(file);
        assertThat(again.tally()).isEqualTo(first.tally());
        assertThat(again.recorded().map(Matching.Recorded::rowsMoved)).contains(0L);
        assertThat(again.recorded().map(r -> r.created() + r.changed())).contains(0L);
        assertThat(shown()).isEqualTo(shown);
        assertThat(revision()).isEqualTo(revision);
    }

    /** Rows of few values, so that everything that can go wrong does; two chunks long. */
    private static String[] anyFile(Random random) {
        List<String> lines = new ArrayList<>(List.of(CONTACTS));
        for (int i = 0; i < 700; i++) {
            lines.add(String.join(
                    ";",
                    any(random, "A1", "A2", "A3", "", "=A"),
                    any(random, SIREN_1, SIREN_2, "", "213200133"),
                    any(random, "P1", "P2", "P3", "P4", ""),
                    any(random, "F" + random.nextInt(400), "", "x".repeat(61)),
                    any(random, "M.", "Mme", ""),
                    any(random, "Vigneplane", "MOUNICQARRE", "Estrampes Garrosse", ""),
                    any(random, "Luc", "Yvon", "Solange"),
                    any(random, "", "11/09/1960", "31/02/1970", "11/09/1957"),
                    any(random, "Maire", "Adjoint au maire", "Jardinier", "")));
        }
        return lines.toArray(String[]::new);
    }

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void a_comparison_counts_by_field_and_segment_and_shows_no_persons_name() {
        TypedTable file = new TypedTable(List.of(
                CONTACTS,
                ";" + SIREN_1 + ";P1;F1;Mme;ESTRAMPES-GARROSSE;Solange;;Maire",
                ";" + SIREN_1 + ";P3;F3;M.;VIGNEPLANE;Luc;;Adjoint au maire"));
        ComparisonReport report = ((ComparisonOutcome.Compared) new CompareFiles(
                                file,
                                crosswalk(),
                                FUNCTIONS,
                                Segments.SMALL,
                                new ReleasePolicy(Segments.SMALL, FUNCTIONS, Rules.SECTORS),
                                Progress.SILENT)
                        .compare(Path.of("typed"), MAPPING, MONDAY, reports))
                .report();
        assertThat(report.total())
                .isEqualTo(Map.of(
                        FieldComparison.EQUAL, 1L,
                        FieldComparison.DIFFERENT, 1L,
                        FieldComparison.ONLY_OURS, 2L));
        assertThat(reports.table("comparaison_ecarts"))
                .contains(
                        "CON;titre;1;3;F3;" + id(DEPUTY_IN_AUCH) + ";différent;Adjoint au maire;2e adjoint au maire",
                        "CON;date_naissance;1;3;F3;" + id(DEPUTY_IN_AUCH) + ";chez nous seulement;;")
                .noneMatch(line -> line.contains("VIGNEPLANE"));
        assertThat(reports.table("comparaison_synthese")).contains("CON;titre;1;1;1;0;0;0");
        assertThat(shown()).isEmpty();
    }

    private TakeoverReport take(String... lines) {
        return matched(takeOver(Mode.RECORD, MAPPING, lines));
    }

    private static TakeoverReport matched(TakeoverOutcome outcome) {
        return ((TakeoverOutcome.Matched) outcome).report();
    }

    private TakeoverOutcome takeOver(Mode mode, Mapping mapping, String... lines) {
        return new TakeOver(new TypedTable(List.of(lines)), crosswalk(), FUNCTIONS, Segments.SMALL, Progress.SILENT)
                .takeOver(Path.of("typed"), mapping, TUESDAY, mode, reports);
    }

    /** What the feed shows in {@code id_precedent}, by our identifiers; complete and delta give the same. */
    private Map<String, String> shown() {
        return ledger().rehearsing(DCLIC, sealing -> {
            Map<String, String> complete = new TreeMap<>();
            sealing.organisations(o -> put(complete, id(o.entity()), o.previousId()));
            sealing.contacts(c -> put(complete, id(c.mandate()), c.previousId()));
            Map<String, String> delta = new TreeMap<>();
            sealing.movedOrganisations(
                    sealing.watermark(),
                    o -> put(delta, id(o.subject().entity()), o.subject().previousId()));
            sealing.movedContacts(
                    sealing.watermark(),
                    c -> put(delta, id(c.subject().mandate()), c.subject().previousId()));
            assertThat(delta).isEqualTo(complete);
            return complete;
        });
    }

    private static void put(Map<String, String> shown, String id, @Nullable String previous) {
        if (previous != null) {
            shown.put(id, previous);
        }
    }

    private long revision() {
        return ledger().rehearsing(DCLIC, sealing -> sealing.revision());
    }

    /** The rows of that version or a later one. */
    private List<String> movedAfter(long revision) {
        return ledger().rehearsing(DCLIC, sealing -> {
            List<String> moved = new ArrayList<>();
            sealing.organisations(o -> {
                if (o.version() > revision && o.updatedOn().equals(TUESDAY)) {
                    moved.add(id(o.entity()));
                }
            });
            return moved;
        });
    }

    private static Sheet contacts(Map<Meaning, String> columns) {
        return new Sheet(
                columns,
                "dd/MM/yyyy",
                Set.of(),
                columns.containsKey(Meaning.BIRTH_DATE) ? Map.of("titre", "TITRE", "date_naissance", "NE") : Map.of());
    }

    private static GenericFunction function(String code, String label) {
        return new GenericFunction(
                FunctionCode.of(code),
                label.isEmpty() ? "autre" : label,
                label.isEmpty() ? "autre" : label,
                Category.values()[0],
                new ProtocolRank(null, Map.of()),
                Set.of(Trait.ELECTIVE, Trait.ORDINAL, Trait.DELEGATION),
                Set.of(),
                new Spelling(label.isEmpty() ? List.of() : List.of(label), List.of(), Set.of()));
    }

    private static LegalEntity commune(int n, String name, @Nullable String siren, String insee) {
        LegalEntity plain = Invented.commune(n, name);
        return LegalEntity.of(plain.id(), plain.kind(), name)
                .siren(siren == null ? null : new Siren(siren))
                .insee(new InseeCode(insee))
                .commune(name)
                .departement(plain.departement())
                .region(plain.region())
                .legalCategory(plain.legalCategory())
                .build();
    }

    private static NaturalPerson person(int n, String surname, String given, Sex sex, int year) {
        return new NaturalPerson(
                new PersonId("P-" + ulid(n)), new PersonName(surname, given), sex, LocalDate.of(year, 9, 11));
    }

    private static Mandate mandate(int n, NaturalPerson person, LegalEntity body, String function, String title) {
        return new Mandate(
                new FunctionId("F-" + ulid(n)),
                person.id(),
                body.id(),
                FunctionCode.of(function),
                Tenure.SHARED,
                title,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String ulid(int n) {
        return "%026d".formatted(n);
    }

    private static String id(LegalEntity entity) {
        return entity.id().value();
    }

    private static String id(Mandate mandate) {
        return mandate.id().value();
    }
}
