package fr.acteurs.domain.feed;

import static fr.acteurs.domain.Examples.COMMUNE;
import static fr.acteurs.domain.Examples.MANDATE;
import static fr.acteurs.domain.Examples.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.Nomenclature;
import fr.acteurs.domain.Segments;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.feed.ExtrasSchema.About;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.SaidExtras;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves by an order for further information, and in which form. */
class ExtrasSchemaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final ReleasePolicy POLICY =
            new ReleasePolicy(Segments.SMALL, Nomenclature.SMALL, ReleasePolicyTest.SECTORS);
    private static final SaidExtras SAID = new SaidExtras(
            new Extras("BC-1", Map.of("annee", "1994", "nom_usuel", "dit \"le Val\"; = petit")),
            SourceCode.of("enquete"),
            MONDAY);

    @Test
    void a_line_of_a_body_has_its_ids_what_was_ordered_and_who_says_it() {
        ExtrasSchema schema = new ExtrasSchema(About.BODIES, List.of("nom_usuel", "effectif", "annee"));
        assertThat(schema.header())
                .isEqualTo(
                        "\"id_organisme\";\"siret\";\"nom_usuel\";\"effectif\";\"annee\";\"source\";\"date_source\"");
        assertThat(schema.print(released(COMMUNE)))
                .isEqualTo("\"" + COMMUNE.id() + "\";\"21750001600019\";\"dit \"\"le Val\"\"; = petit\";\"\";\"1994\";"
                        + "\"enquete\";\"2026-03-23\"");
        assertThat(schema.print(released(with(COMMUNE, "siret", null)))).startsWith("\"" + COMMUNE.id() + "\";\"\";");
    }

    @Test
    void a_line_of_a_function_names_its_person_and_body_by_ids_alone() {
        ExtrasSchema schema = new ExtrasSchema(About.FUNCTIONS, List.of("annee"));
        assertThat(schema.header())
                .isEqualTo("\"id_fonction\";\"id_personne\";\"id_organisme\";\"annee\";\"source\";\"date_source\"");
        assertThat(schema.print(POLICY.release(new FunctionExtras(MANDATE, COMMUNE, Permission.NONE, SAID))
                        .orElseThrow()))
                .isEqualTo("\"" + MANDATE.id() + "\";\"" + MANDATE.person() + "\";\"" + COMMUNE.id()
                        + "\";\"1994\";\"enquete\";\"2026-03-23\"");
    }

    @Test
    void what_the_feed_does_not_show_does_not_leave_by_an_order_either() {
        LegalEntity syndicate = with(COMMUNE, "kind", EntityKind.of("SYNDICAT"));
        for (LegalEntity hidden : List.of(COMMUNE.closed(), syndicate)) {
            assertThat(POLICY.release(new BodyExtras(hidden, SAID))).isEmpty();
            assertThat(POLICY.release(new FunctionExtras(MANDATE, hidden, Permission.NONE, SAID)))
                    .isEmpty();
        }
        assertThat(POLICY.release(new FunctionExtras(MANDATE.ended(MONDAY, null), COMMUNE, Permission.NONE, SAID)))
                .isEmpty();
    }

    @Test
    void a_limited_channel_gets_what_was_ordered_of_its_own_part_of_france() {
        ReleasePolicy elsewhere = POLICY.within(new Perimeter(Set.of(), Set.of(new DepartementCode("31"))));
        ReleasePolicy here = POLICY.within(new Perimeter(Set.of(), Set.of(new DepartementCode("32"))));
        assertThat(elsewhere.release(new BodyExtras(COMMUNE, SAID))).isEmpty();
        assertThat(elsewhere.release(new FunctionExtras(MANDATE, COMMUNE, Permission.NONE, SAID)))
                .isEmpty();
        assertThat(here.release(new BodyExtras(COMMUNE, SAID))).isPresent();
        assertThat(here.release(new FunctionExtras(MANDATE, COMMUNE, Permission.NONE, SAID)))
                .isPresent();
        Permission objects = Permission.NONE.withheld(Permission.Withheld.OPPOSITION);
        assertThat(here.release(new FunctionExtras(MANDATE, COMMUNE, objects, SAID)))
                .isEmpty();
    }

    @Test
    void no_ordered_column_is_called_as_one_of_the_feed_or_of_its_own_file() {
        assertThat(ExtrasSchema.reserved())
                .contains("id_organisme", "id_fonction", "siret", "source", "date_source", "mouvement", "email_pro")
                .doesNotContain("annee");
    }

    private static ReleasableExtras released(LegalEntity body) {
        return POLICY.release(new BodyExtras(body, SAID)).orElseThrow();
    }
}
