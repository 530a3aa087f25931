package fr.acteurs.adapters.json;

import fr.acteurs.application.ingest.Elections;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.ElectionWindow.Thresholds;
import fr.acteurs.domain.source.SourceCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The calendar of elections as people write it, one entry for each renewal: {@code elections.json}. What is wrong in it is
 * refused as a whole, with its place.
 */
public final class ElectionsJson implements Elections {

    private static final String EVERYWHERE = "ALL";

    private final Path file;

    /** @param file that holds the calendar; where there is none, no election is entered */
    public ElectionsJson(Path file) {
        this.file = file;
    }

    @Override
    public List<ElectionWindow> windows() {
        try {
            return Files.exists(file) ? parse(Files.readAllBytes(file)) : List.of();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    static List<ElectionWindow> parse(byte[] bytes) {
        Keys json = new Keys(Json.parse(bytes));
        json.allow(List.of("elections"));
        return json.objects("elections", ElectionsJson::window);
    }

    private static ElectionWindow window(Keys json) {
        json.allow(List.of("sources", "where", "from", "to", "thresholds", "by", "approvedBy", "reason"));
        return json.checked(() -> new ElectionWindow(
                Set.copyOf(json.texts("sources", SourceCode::of)),
                where(json),
                json.as("from", LocalDate::parse),
                json.as("to", LocalDate::parse),
                thresholds(json.within("thresholds")),
                json.text("by"),
                json.text("approvedBy"),
                json.text("reason")));
    }

    /** {@code "ALL"}, or a list of départements. */
    private static Set<DepartementCode> where(Keys json) {
        if (json.json().path("where").isArray()) {
            return Set.copyOf(json.texts("where", DepartementCode::new));
        }
        json.as("where", text -> {
            if (!text.equals(EVERYWHERE)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
        return Set.of();
    }

    private static Thresholds thresholds(Keys json) {
        json.allow(List.of("fewerRows", "endedInSegment", "endedInDepartement"));
        return json.checked(() -> new Thresholds(
                json.share("fewerRows"), json.share("endedInSegment"), json.share("endedInDepartement")));
    }
}
