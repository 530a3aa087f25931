package fr.acteurs.domain.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Trials;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateDigestTest {

    @Test
    void it_is_what_sort_and_sha256sum_print() {
        // printf '"b"\n"a"\n"é"\n' | LC_ALL=C sort | sha256sum
        StateDigest digest = new StateDigest();
        List.of("\"a\"", "\"b\"", "\"é\"").forEach(digest::add);
        assertThat(digest.state())
                .isEqualTo(new FeedState(3, "11bbbbf6158fe115ce9d6d085b40660c983a99778879e579ff8e4227d4ac9439"));
    }

    @Test
    void the_state_of_nothing_is_the_digest_of_no_bytes() {
        assertThat(FeedState.empty())
                .isEqualTo(new FeedState(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    @Test
    void it_is_the_digest_of_the_sorted_bytes_however_they_are_cut() {
        Trials.of(2_000, random -> {
            List<byte[]> rows = Stream.generate(() -> Trials.text(random, 6, "aé;\uFB01"))
                    .limit(random.nextInt(8))
                    .map(row -> FeedLine.print(List.of(row.replace("\n", ""))).getBytes(UTF_8))
                    .sorted(Arrays::compareUnsigned)
                    .toList();
            byte[] file = file(rows);
            StateDigest byRow = new StateDigest();
            rows.forEach(row -> byRow.add(new String(row, UTF_8)));
            StateDigest atOnce = new StateDigest();
            atOnce.add(file, 0, file.length, rows.size());
            String expected = HexFormat.of().formatHex(StateDigest.sha256().digest(file));
            assertThat(byRow.state()).isEqualTo(atOnce.state()).isEqualTo(new FeedState(rows.size(), expected));
        });
    }

    private static byte[] file(List<byte[]> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] row : rows) {
            file.writeBytes(row);
            file.write('\n');
        }
        return file.toByteArray();
    }
}
