package fr.acteurs.adapters.csv.scan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.consent.PlainHashes;
import fr.acteurs.application.publish.LeakScanner.Leak;
import fr.acteurs.application.publish.LeakScanner.Scan;
import fr.acteurs.application.publish.LeakScanner.Watch;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FileLeakScannerTest {

    private static final PlainHashes HASHES = new PlainHashes(List.of("k1", "k2"));
    private static final PersonId GONE = new PersonId("P-01ARYZ6S410123456789ABCDEF");
    private static final PersonId OTHER = new PersonId("P-01ARYZ6S410123456789ABCDEX");
    private static final String HEADER =
            "mouvement;motif;id_fonction;id_personne;nom;prenom;date_naissance;email_pro;portable";

    private static String quoted(String line) {
        return "\"" + String.join("\";\"", line.split(";", -1)) + "\"\n";
    }

    private static Scan scan(SuppressionList suppressed, String... lines) {
        Watch watch = new FileLeakScanner(HASHES).watch(FeedRole.CON, suppressed);
        StringBuilder file = new StringBuilder(quoted(HEADER));
        for (String line : lines) {
            file.append(quoted(line));
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            watch.bytes(new byte[] {one});
        }
        return watch.end();
    }

    private static SuppressionList list(Set<PersonId> others, Traits traits) {
        Map<KeyedHash, PersonId> hashes = new HashMap<>();
        HASHES.now(traits.all()).forEach(hash -> hashes.put(hash, GONE));
        return new SuppressionList(Map.of(GONE, Withheld.OPPOSITION), hashes, others);
    }

    private static List<Long> linesOf(Scan scan) {
        return scan.leaks().stream().map(Leak::line).toList();
    }

    @Test
    void an_identifier_is_found_wherever_it_stands_but_in_a_line_of_suppression() {
        Scan scan = scan(
                list(Set.of(), new Traits()),
                "C;;F-1;" + OTHER + ";Essai;Zoé;;;",
                "S;OPPOSITION;F-2;" + GONE + ";;;;;",
                "M;;F-3;" + GONE + ";Essai;Zoé;;;",
                "C;;" + GONE + ";;Essai;Zoé;;;");
        assertThat(scan.lines()).isEqualTo(4);
        assertThat(linesOf(scan)).containsExactly(4L, 5L);
    }

    @Test
    void somebody_is_known_by_name_and_birth_date_by_address_and_by_number_whatever_their_identifier() {
        Traits traits = new Traits()
                .named("Essai-Témoin", "Zoé", "1961-02-03")
                .email("Zoe@Essai.example")
                .phone("+33600000001");
        Scan scan = scan(
                list(Set.of(), traits),
                "C;;F-1;" + OTHER + ";ESSAI TEMOIN;Zoe, Anne;1961-02-03;;",
                "C;;F-1;" + OTHER + ";Essai-Témoin;Zoé;1961-02-04;;",
                "C;;F-1;" + OTHER + ";X;Y;;zoe@essai.EXAMPLE;",
                "C;;F-1;" + OTHER + ";X;Y;;;+33600000001",
                "S;FIN_MANDAT;F-1;" + OTHER + ";X;Y;;;+33600000001");
        assertThat(linesOf(scan)).containsExactly(2L, 4L, 5L, 6L);
    }

    @Test
    void a_namesake_of_whom_a_human_has_said_that_they_are_another_is_no_leak() {
        Traits traits = new Traits().named("Essai", "Zoé", "1961-02-03");
        assertThat(scan(list(Set.of(OTHER), traits), "C;;F-1;" + OTHER + ";Essai;Zoé;1961-02-03;;")
                        .leaks())
                .isEmpty();
    }

    @Test
    void somebody_who_refused_a_part_only_is_no_leak() {
        Traits traits = new Traits().named("Essai", "Zoé", "1961-02-03");
        SuppressionList known =
                new SuppressionList(Map.of(), list(Set.of(), traits).hashes(), Set.of());
        assertThat(linesOf(scan(known, "C;;F-1;" + OTHER + ";Essai;Zoé;1961-02-03;;")))
                .isEmpty();
    }

    @Test
    void in_a_large_file_each_line_is_looked_at_once_wherever_its_bytes_are_cut() {
        SuppressionList list = list(Set.of(), new Traits().named("Essai", "Zoé", "1961-02-03"));
        Watch watch = new FileLeakScanner(HASHES).watch(FeedRole.CON, list);
        StringBuilder file = new StringBuilder(quoted(HEADER));
        for (int line = 2; line <= 5000; line++) {
            String somebody = line % 1000 == 0 ? "Essai;Zoé;1961-02-03" : "Témoin " + line + ";Zoé;1961-02-03";
            file.append(quoted("C;;F-" + line + ";" + OTHER + ";" + somebody + ";;"));
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += 997) {
            watch.bytes(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 997)));
        }
        Scan scan = watch.end();
        assertThat(scan.lines()).isEqualTo(4999);
        assertThat(linesOf(scan)).containsExactly(1000L, 2000L, 3000L, 4000L, 5000L);
    }
}
