package fr.acteurs.application.continuity;

import fr.acteurs.application.continuity.ComparisonReport.Cell;
import fr.acteurs.domain.feed.FeedRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts how fields compare and lists those that do not agree, in French. Values are shown of bodies and of offices; of
 * what is the person's own (name, birth, contact data, opinions: classes C, P and S) only that they differ.
 */
final class FieldTables {

    private static final List<String> DIFFERENCES = List.of(
            "fichier",
            "champ",
            "segments",
            "ligne",
            "id_ancien",
            "id_acteurs",
            "ecart",
            "valeur_precedente",
            "valeur_acteurs");
    private static final List<String> SUMMARY = List.of(
            "fichier",
            "champ",
            "segment",
            "egal",
            "different",
            "chez_nous_seulement",
            "chez_eux_seulement",
            "vide_des_deux_cotes");

    /** Columns of CON that speak of the body or of the office, not of the person who holds it. */
    private static final Set<String> OF_THE_OFFICE = Set.of(
            "siret",
            "organisme_libelle",
            "fonction_code",
            "fonction_libelle",
            "titre",
            "rang",
            "fonction_protocolaire",
            "canton_code",
            "circonscription_code",
            "departement_election",
            "region_election",
            "secteurs",
            "domaine_competence_libelle",
            "pro_departement",
            "pro_pays",
            "pro_region_code",
            "date_election",
            "date_debut",
            "date_fin_prevue",
            "duree_mandat_ans",
            "mandature",
            "etat_fonction",
            "interim");

    private final Reports.Table differences;
    private final SortedMap<Cell, Map<FieldComparison, Long>> counts = new TreeMap<>();

    /** @param differences made by {@link #differences(Reports)} */
    FieldTables(Reports.Table differences) {
        this.differences = differences;
    }

    static Reports.Table differences(Reports reports) {
        return reports.table("comparaison_ecarts", DIFFERENCES);
    }

    /** Compares the mapped fields of a row with the cells of our own. */
    void compare(
            FeedRole role, TheirRow row, String oldId, String id, Map<String, String> ours, Set<Integer> segments) {
        row.compared().forEach((field, theirs) -> {
            FieldComparison how = FieldComparison.of(field, ours.getOrDefault(field, ""), theirs);
            segments.forEach(segment -> count(new Cell(role, field, segment), how));
            if (how != FieldComparison.EQUAL && how != FieldComparison.BOTH_EMPTY) {
                boolean shown = role == FeedRole.ORG || OF_THE_OFFICE.contains(field);
                differences.row(List.of(
                        role.name(),
                        field,
                        String.join("|", segments.stream().map(String::valueOf).toList()),
                        String.valueOf(row.line()),
                        oldId,
                        id,
                        how.label(),
                        shown ? theirs : "",
                        shown ? ours.getOrDefault(field, "") : ""));
            }
        });
    }

    private void count(Cell cell, FieldComparison how) {
        counts.computeIfAbsent(cell, first -> new EnumMap<>(FieldComparison.class))
                .merge(how, 1L, Long::sum);
    }

    SortedMap<Cell, Map<FieldComparison, Long>> counts() {
        return counts;
    }

    /** The counts as a table. */
    void summary(Reports reports) {
        try (Reports.Table table = reports.table("comparaison_synthese", SUMMARY)) {
            counts.forEach((cell, how) -> table.row(List.of(
                    cell.role().name(),
                    cell.field(),
                    String.valueOf(cell.segment()),
                    count(how, FieldComparison.EQUAL),
                    count(how, FieldComparison.DIFFERENT),
                    count(how, FieldComparison.ONLY_OURS),
                    count(how, FieldComparison.ONLY_THEIRS),
                    count(how, FieldComparison.BOTH_EMPTY))));
        }
    }

    private static String count(Map<FieldComparison, Long> how, FieldComparison which) {
        return String.valueOf(how.getOrDefault(which, 0L));
    }
}
