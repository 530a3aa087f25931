package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.identity.InseeCode;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of communes as the elected officials' register gave them in 2019 and 2020: the département and three places.
 * Overseas, letters stand for the territory and only the last two places are the commune's: {@code ZA} and {@code 101}
 * are 97101; Mayotte's hundreds changed over time ({@code 501}, {@code 602}), so did Polynesia's.
 */
final class TitledCommune {

    private static final Map<String, String> TERRITORIES = Map.of(
            "ZA", "971", "ZB", "972", "ZC", "973", "ZD", "974", "ZM", "976", "ZS", "975", "ZP", "987", "ZN", "988");

    private TitledCommune() {}

    /** The overseas département or collectivity that letters stand for. */
    static Optional<String> departement(String letters) {
        return Optional.ofNullable(TERRITORIES.get(letters));
    }

    static Optional<InseeCode> parse(String departement, String commune) {
        String code = Padding.zeros(commune, 3);
        if (code.length() != 3) {
            return Optional.empty();
        }
        String territory = TERRITORIES.get(departement);
        return territory == null
                ? InseeCode.parse(Padding.departement(departement) + code)
                : InseeCode.parse(territory + code.substring(1));
    }
}
