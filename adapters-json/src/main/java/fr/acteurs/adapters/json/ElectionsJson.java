package fr.acteurs.adapters.json;

import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.ElectionWindow.Thresholds;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The calendar of elections in the contract, one entry for each general renewal. */
final class ElectionsJson {

    private static final String EVERYWHERE = "ALL";

    private ElectionsJson() {}

    static List<ElectionWindow> windows(Keys contract) {
        return contract.objectsIfAny("elections", ElectionsJson::window);
    }

    private static ElectionWindow window(Keys json) {
        json.strictly(List.of("sources", "where", "from", "to", "thresholds", "by", "approvedBy", "reason"));
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
        json.strictly(List.of("fewerRows", "endedInSegment", "endedInDepartement"));
        return json.checked(() -> new Thresholds(
                json.share("fewerRows"), json.share("endedInSegment"), json.share("endedInDepartement")));
    }
}
