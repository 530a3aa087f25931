package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.adapters.csv.feed.FileArchive;
import fr.acteurs.adapters.csv.read.TabularReader;
import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.Progress;
import fr.acteurs.application.Rules;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.ingest.Archive;
import fr.acteurs.application.ingest.IngestEdition;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.IngestReport;
import fr.acteurs.application.ingest.IntakeRules;
import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.retention.Tombstone;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.SourceCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nursing homes of one category are public or private by the legal entity that runs them. All are invented. */
class FinessHomesTest {

    private static final SegmentCatalogue SEGMENTS =
            new ContractJson(NomenclatureJson.functions(), null).inForce().segments();
    private static final String PUBLIC = "17";
    private static final String ASSOCIATION = "60";
    private static final String COMPANY = "95";

    @TempDir
    Path folder;

    private final MemoryRegister register = new MemoryRegister();

    private IngestReport reads(String source, LocalDate asOf, String... rows) throws IOException {
        IngestOutcome outcome = ingest(new FileArchive(folder.resolve("archive")), source, asOf, rows);
        assertThat(outcome).isInstanceOf(IngestOutcome.Taken.class);
        return ((IngestOutcome.Taken) outcome).report();
    }

    private IngestOutcome ingest(Archive archive, String source, LocalDate asOf, String... rows) throws IOException {
        String title = "finess;etalab;111;" + asOf + "\n";
        Path file = Files.writeString(
                folder.resolve(source + asOf),
                Stream.of(rows).map(row -> row + "\n").collect(Collectors.joining("", title, "")),
                StandardCharsets.ISO_8859_1);
        IdMint mint = new IdMint(() -> Instant.parse("2026-03-23T04:15:00Z"), new Random(20260323));
        return new IngestEdition(
                        new TabularReader(),
                        archive,
                        register,
                        Rules.of(SEGMENTS),
                        mint,
                        IntakeRules.standard(SEGMENTS),
                        Progress.SILENT)
                .ingest(Registers.source(source), file, Optional.empty(), asOf, asOf);
    }

    private static String entity(int number, String status) {
        return "structureej;32078%04d;GESTION %1$d;;;;;;;;;013;32000 AUCH;32;GERS;;%s;;;;;;".formatted(number, status);
    }

    private static String home(int number, int entity) {
        return establishment(number, entity, "500");
    }

    private static String establishment(int number, int entity, String category) {
        return "structureet;32000%04d;32078%04d;MAISON %1$d;;;;;;;;;013;32;GERS;32000 AUCH;;;%s;;;;;;;;;;;;;"
                .formatted(number, entity, category);
    }

    private String kindOf(int number) {
        EntityKey key = new EntityKey(Scheme.FINESS, "32000%04d".formatted(number));
        return register.write(SourceCode.of("look"), "all", transaction -> {
            var id = transaction.entities(List.of(key)).get(key);
            return id == null
                    ? "-"
                    : transaction.entitiesById(Set.of(id)).get(id).kind().toString();
        });
    }

    @Test
    void the_status_of_who_runs_a_home_tells_its_kind() throws IOException {
        var entities = reads(
                "finess-entites",
                LocalDate.parse("2026-05-01"),
                entity(1, PUBLIC),
                entity(2, ASSOCIATION),
                entity(3, COMPANY));
        assertThat(entities.notices()).containsEntry(Reason.REFERENCE, 3L);
        assertThat(register.counts().entities()).isEmpty();

        reads("finess-etablissements", LocalDate.parse("2026-05-02"), home(1, 1), home(2, 2), home(3, 3), home(4, 4));
        assertThat(Stream.of(1, 2, 3, 4).map(this::kindOf))
                .containsExactly("EHPAD_PUBLIC", "EHPAD_PRIVE_NON_LUCRATIF", "EHPAD_PRIVE_COMMERCIAL", "-");
    }

    @Test
    void a_clinic_of_a_company_is_no_public_centre() throws IOException {
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, PUBLIC), entity(2, COMPANY));
        reads(
                "finess-etablissements",
                LocalDate.parse("2026-05-02"),
                establishment(1, 1, "365"),
                establishment(2, 2, "365"),
                establishment(3, 3, "365"));
        assertThat(Stream.of(1, 2, 3).map(this::kindOf)).containsExactly("CENTRE_SOINS", "-", "CENTRE_SOINS");
    }

    @Test
    void the_same_establishments_are_read_once_more_when_more_is_known_of_who_runs_them() throws IOException {
        var first =
                reads("finess-etablissements", LocalDate.parse("2026-05-01"), home(1, 1), establishment(2, 2, "355"));
        assertThat(first.notices()).containsEntry(Reason.KIND_IN_DOUBT, 1L);
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, ASSOCIATION));
        reads("finess-etablissements", LocalDate.parse("2026-05-01"), home(1, 1), establishment(2, 2, "355"));
        assertThat(kindOf(1)).isEqualTo("EHPAD_PRIVE_NON_LUCRATIF");
        long before = register.counts().revision();
        var again =
                reads("finess-etablissements", LocalDate.parse("2026-05-01"), home(1, 1), establishment(2, 2, "355"));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(register.counts().revision()).isEqualTo(before);
    }

    /** The two files are not of one moment: a legal entity may be missing from its own for a while. */
    @Test
    void a_known_home_stays_while_it_is_not_known_who_runs_it() throws IOException {
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, PUBLIC), entity(2, COMPANY));
        reads("finess-etablissements", LocalDate.parse("2026-05-02"), home(1, 1), home(2, 2));
        reads("finess-entites", LocalDate.parse("2026-05-03"), entity(2, COMPANY), entity(4, PUBLIC));
        long before = register.counts().revision();
        for (String day : List.of("2026-05-04", "2026-05-05", "2026-05-06")) {
            var report = reads("finess-etablissements", LocalDate.parse(day), home(1, 1), home(2, 2), home(3, 3));
            assertThat(report.notices()).containsEntry(Reason.KIND_IN_DOUBT, 1L);
        }
        assertThat(Stream.of(1, 2, 3).map(this::kindOf)).containsExactly("EHPAD_PUBLIC", "EHPAD_PRIVE_COMMERCIAL", "-");
        assertThat(register.counts().revision()).isEqualTo(before);
    }

    @Test
    void a_home_that_leaves_meanwhile_closes_like_any_other() throws IOException {
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, PUBLIC), entity(2, COMPANY));
        reads("finess-etablissements", LocalDate.parse("2026-05-02"), home(1, 1), home(2, 2));
        reads("finess-entites", LocalDate.parse("2026-05-03"), entity(2, COMPANY), entity(4, PUBLIC));
        reads("finess-etablissements", LocalDate.parse("2026-05-04"), home(1, 1), home(2, 2));
        reads("finess-etablissements", LocalDate.parse("2026-05-05"), home(2, 2), home(3, 3));
        assertThat(kindOf(1)).isEqualTo("EHPAD_PUBLIC");
        reads("finess-etablissements", LocalDate.parse("2026-05-06"), home(2, 2), home(3, 3));
        assertThat(kindOf(1)).isEqualTo("-");
    }

    @Test
    void a_home_whose_legal_entity_is_known_again_is_of_the_kind_of_that_one() throws IOException {
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, PUBLIC), entity(2, COMPANY));
        reads("finess-etablissements", LocalDate.parse("2026-05-02"), home(1, 1));
        reads("finess-entites", LocalDate.parse("2026-05-03"), entity(2, COMPANY), entity(4, PUBLIC));
        reads("finess-etablissements", LocalDate.parse("2026-05-04"), home(1, 1));
        reads("finess-entites", LocalDate.parse("2026-05-05"), entity(1, ASSOCIATION), entity(2, COMPANY));
        reads("finess-etablissements", LocalDate.parse("2026-05-06"), home(1, 1));
        assertThat(kindOf(1)).isEqualTo("EHPAD_PRIVE_NON_LUCRATIF");
    }

    @Test
    void where_the_copy_of_the_legal_entities_is_gone_nothing_is_guessed() throws IOException {
        reads("finess-entites", LocalDate.parse("2026-05-01"), entity(1, PUBLIC));
        Archive emptied = new FileArchive(folder.resolve("emptied"));
        assertThatThrownBy(() -> ingest(emptied, "finess-etablissements", LocalDate.parse("2026-05-02"), home(1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("finess-entites")
                .hasMessageContaining("ingest that edition again");
    }

    @Test
    void a_register_that_is_understood_by_a_purged_one_says_that_its_term_is_over() throws IOException {
        FileArchive archive = new FileArchive(folder.resolve("archive"));
        LocalDate day = LocalDate.of(2026, 1, 5);
        ingest(archive, "finess-entites", day, entity(1, "21"));
        archive.items()
                .forEach(item -> archive.destroy(
                        item.name(), new Tombstone(Category.EDITIONS, 1, day, LocalDate.of(2031, 1, 10), 1830)));
        assertThatThrownBy(() -> ingest(archive, "finess-etablissements", day, home(1, 1)))
                .hasMessageContaining("its term is over: it was purged on 2031-01-10")
                .hasMessageContaining("ingest that edition again");
    }
}
