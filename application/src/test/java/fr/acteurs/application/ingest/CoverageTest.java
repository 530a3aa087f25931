package fr.acteurs.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.Segments;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.coverage.KindCoverage;
import fr.acteurs.application.coverage.MeasureCoverage;
import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.application.register.MemoryRegister;
import fr.acteurs.application.retention.Tombstone;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Coverage is measured against lists that the register did not make. */
class CoverageTest {

    private static final Publication THREE = Publication.communes(
            "2026-01-01",
            new Commune("32013", "Auch"),
            new Commune("32107", "Condom"),
            new Commune("32132", "Fleurance"));

    private final MemoryRegister register = new MemoryRegister();
    private final Story story = new Story(register, register);

    private static final Archive ARCHIVE = new Archive() {
        @Override
        public void keep(Path file, String sha256) {}

        @Override
        public Optional<Path> find(String sha256) {
            return sha256.equals(THREE.inspection().fingerprint().sha256())
                    ? Optional.of(Path.of("archived"))
                    : Optional.empty();
        }
    };

    /** The file of the list is gone, for its term was over. */
    private static final Archive PURGED = new Archive() {
        @Override
        public void keep(Path file, String sha256) {}

        @Override
        public Optional<Path> find(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<Tombstone> purged(String sha256) {
            LocalDate read = LocalDate.of(2026, 1, 5);
            return Optional.of(new Tombstone(Category.EDITIONS, 1, read, LocalDate.of(2031, 1, 10), 1830));
        }
    };

    private List<KindCoverage> measure(Kind... kinds) {
        return measure(ARCHIVE, kinds);
    }

    private List<KindCoverage> measure(Archive archive, Kind... kinds) {
        return new MeasureCoverage(
                        register,
                        archive,
                        (source, file) -> THREE.inspection(),
                        new Sources(List.of(THREE)),
                        SegmentCatalogue.of(List.of(Segments.segment(1, kinds))))
                .measure();
    }

    private static Kind counted(String code, long count, Optional<String> source, Selector selector) {
        Kind plain = Segments.kind(code);
        return new Kind(
                plain.code(),
                plain.label(),
                true,
                selector,
                List.of(),
                Set.of(),
                Set.of(),
                plain.domains(),
                Optional.of(new Kind.Expected(count, Optional.of("2023"), source, true)),
                Optional.empty());
    }

    private static final Kind COMMUNES = counted("COMMUNE", 9, Optional.of("cog-communes"), Selector.NONE);

    private void close(String commune) {
        LegalEntity body = story.commune(commune).orElseThrow();
        register.write(SourceCode.of("test"), "all", t -> {
            t.record(List.of(body.closed()), List.of(), List.of(), List.of(), LocalDate.of(2026, 3, 1));
            return true;
        });
    }

    @Test
    void all_that_the_archived_edition_lists_is_covered() {
        story.reads(THREE);
        KindCoverage communes = measure(COMMUNES).get(0);
        assertThat(communes.expected()).hasValue(3);
        assertThat(communes.known()).isEqualTo(3);
        assertThat(communes.percent()).hasValue(100);
        assertThat(communes.missing()).isEmpty();
        assertThat(communes.universe()).isEqualTo("cog-communes, édition du 2026-01-01");
    }

    @Test
    void a_commune_that_is_taken_from_the_register_is_named() {
        story.reads(THREE);
        close("32107");
        KindCoverage communes = measure(COMMUNES).get(0);
        assertThat(communes.known()).isEqualTo(2);
        assertThat(communes.missing()).containsExactly("Condom (INSEE:32107)");
        assertThat(communes.lacking()).isEqualTo(1);
        assertThat(communes.percent()).hasValue(66);
    }

    @Test
    void before_the_list_is_read_the_number_that_somebody_counted_stands() {
        KindCoverage communes = measure(COMMUNES).get(0);
        assertThat(communes.expected()).hasValue(9);
        assertThat(communes.lacking()).isEqualTo(9);
        assertThat(communes.universe()).isEqualTo("effectif attendu (2023), à vérifier");
    }

    @Test
    void a_list_whose_file_was_purged_is_counted_and_said_to_be_gone() {
        story.reads(THREE);
        KindCoverage communes = measure(PURGED, COMMUNES).get(0);
        assertThat(communes.expected()).hasValue(9);
        assertThat(communes.universe())
                .isEqualTo(
                        "effectif attendu (2023), à vérifier ; fichier de cog-communes, édition du 2026-01-01 détruit le"
                                + " 2031-01-10 au terme de sa conservation : le lire de nouveau");
    }

    @Test
    void a_closed_list_names_its_missing_members() {
        Selector closed = new Selector(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(new Selector.Member("Ville d'Essai", new Siren("217500016"), false)),
                Optional.empty());
        KindCoverage kind = measure(counted("STATUT_PARTICULIER", 7, Optional.empty(), closed))
                .get(0);
        assertThat(kind.expected()).hasValue(1);
        assertThat(kind.missing()).containsExactly("Ville d'Essai (SIREN:217500016)");
        assertThat(kind.universe()).isEqualTo("liste fermée du contrat");
    }

    @Test
    void what_nobody_counted_is_said_to_be_so() {
        KindCoverage kind = measure(Segments.kind("CC")).get(0);
        assertThat(kind.expected()).isEmpty();
        assertThat(kind.percent()).isEmpty();
        assertThat(kind.universe()).isEqualTo("non dénombré");
    }
}
