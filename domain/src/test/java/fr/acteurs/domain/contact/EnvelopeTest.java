package fr.acteurs.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static PostalAddress at(String country, String... lines) {
        return new PostalAddress(List.of(lines), "32000", "Auch Cedex", country);
    }

    @Test
    void no_line_is_blank_and_all_are_in_capitals_without_accents_or_punctuation() {
        Envelope envelope =
                Envelope.to("Mairie d'Auch", at("FR", "", "Hôtel de ville", "1 bis place de l'Église, n° 2", "BP 12"));
        assertThat(envelope.lines())
                .containsExactly(
                        "MAIRIE D AUCH", "HOTEL DE VILLE", "1 BIS PLACE DE L EGLISE N 2", "BP 12", "32000 AUCH CEDEX");
        assertThat(envelope.whole()).isTrue();
    }

    @Test
    void a_long_name_takes_two_lines_and_what_finds_no_room_is_told() {
        String name = "Syndicat intercommunal à vocation unique des cœurs de vallée de l'Auze et du Gers réunis";
        Envelope roomy = Envelope.to(name, at("FR", "", "", "1 rue de l'Essai", ""));
        assertThat(roomy.lines())
                .containsExactly(
                        "SYNDICAT INTERCOMMUNAL A VOCATION",
                        "UNIQUE DES COEURS DE VALLEE DE L AUZE",
                        "1 RUE DE L ESSAI",
                        "32000 AUCH CEDEX");
        assertThat(roomy.whole()).isFalse();
        assertThat(Envelope.to("X".repeat(50), at("FR", "", "", "", "")).lines())
                .containsExactly("X".repeat(38), "32000 AUCH CEDEX");
    }

    @Test
    void a_country_stands_last_and_only_abroad() {
        Envelope abroad = Envelope.to("Consulat", at("BE", "a", "b", "c", "d"));
        assertThat(abroad.lines()).hasSize(Envelope.LINES).endsWith("BELGIQUE");
    }
}
