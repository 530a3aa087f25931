package fr.acteurs.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.adapters.csv.read.TabularReader;
import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.KindRule;
import fr.acteurs.application.ingest.DeclaredSource;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that the shipped contract declares, each with a sample of invented bodies and persons. */
class DeclaredListsTest {

    @TempDir
    Path folder;

    private static Stream<Declaration> lists() {
        return new ContractJson(NomenclatureJson.functions()).inForce().sources().stream();
    }

    private Outcome read(Declaration list) {
        Path sample = Registers.sample(folder, "listes/" + list.description().code() + ".csv");
        return Registers.read(new DeclaredSource(list, Registers.LEXICON), sample);
    }

    private Outcome read(String code) {
        return read(lists().filter(list -> list.description().code().value().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private static Collection<?> kinds(Declaration list) {
        return list.columns()
                                .kind()
                                .orElseThrow()
                                .fold(
                                        KindRule.Fixed::kind,
                                        byWord -> byWord.kinds().values())
                        instanceof Collection<?> all
                ? all
                : List.of();
    }

    private static Stream<Declaration> listsOfPeople() {
        return lists().filter(list -> list.description().code().value().startsWith("liste-"));
    }

    @ParameterizedTest
    @MethodSource("listsOfPeople")
    void each_list_reads_its_sample_every_kind_of_it_and_every_head_by_a_known_function(Declaration list) {
        Outcome outcome = read(list);
        int kinds = kinds(list).size();
        assertThat(outcome.taken()).hasSize(kinds + 2);
        assertThat(outcome.taken()).flatExtracting(Reading.Taken::remarks).isEmpty();
        assertThat(outcome.taken())
                .flatExtracting(Reading.Taken::observations)
                .filteredOn(said -> said instanceof Observation.OfEntity)
                .extracting(said -> said.facts().get(Field.KIND).orElseThrow())
                .containsAll(kinds(list).stream().map(Object::toString).toList());
        assertThat(outcome.refused())
                .extracting(refused -> refused.notice().reason())
                .containsExactly(Reason.OUT_OF_SCOPE, Reason.BAD_CODE, Reason.MISSING_VALUE, Reason.MISSING_VALUE);
    }

    @Test
    void a_row_is_about_its_person_and_founds_the_body_in_passing() {
        List<Observation> row = read("liste-epl").taken().get(0).observations();
        assertThat(row).hasSize(2);
        assertThat(row.get(0).facts().canonical())
                .isEqualTo("SURNAME=Témoin-A\nGIVEN_NAME=Paul\nSEX=M\nFUNCTION="
                        + row.get(0).facts().get(Field.FUNCTION).orElseThrow()
                        + "\nTITLE=Président\nDELEGATION=\nDIRECT_PHONE=\nMOBILE=\nDIRECT_EMAIL=\n");
        Facts body = row.get(1).facts();
        assertThat(body.get(Field.KIND)).contains("SEM");
        assertThat(body.get(Field.SIREN)).isEqualTo(body.get(Field.SIRET).map(siret -> siret.substring(0, 9)));
        assertThat(body.get(Field.POSTCODE)).contains("01000");
        assertThat(body.get(Field.ADDRESS).orElseThrow())
                .startsWith("|Bâtiment B|")
                .endsWith("rue de l'Essai|");
        assertThat(body.get(Field.EMAIL).orElseThrow()).startsWith("contact@");
    }

    @Test
    void a_list_may_say_what_somebody_is_in_charge_of_and_the_direct_line() {
        List<Observation> row = read("liste-epl").taken().get(1).observations();
        assertThat(row.get(0).facts().canonical())
                .endsWith("TITLE=Directeur général\nDELEGATION=voirie et réseaux\nDIRECT_PHONE=+33562000199\n"
                        + "MOBILE=+33600000001\nDIRECT_EMAIL=zoe.exemple@essai110.fr\n");
        assertThat(row.get(1).facts().get(Field.DOMAIN)).contains("eau et stationnement");
    }

    @Test
    void the_opinion_of_who_is_not_elected_is_left_out_and_a_title_of_address_kept() {
        String list = """
                {"code": "liste-elus", "register": "DIR_FED", "title": "T", "publisher": "P", "licence": "L",
                 "address": "https://example.org/l", "cadence": "annuelle", "rows": "PERSONS",
                 "key": {"code_insee": "Commune"},
                 "heads": [{"title": "Fonction", "civility": "Civilité", "surname": "Nom", "says": {
                   "date_naissance": "Né le", "lieu_naissance": "Né à", "parti_politique": "Parti", "blog": "Blog"}}]}
                """;
        Path file = Registers.write(folder.resolve("elus.csv"), """
                Commune;Civilité;Nom;Fonction;Né le;Né à;Parti;Blog
                32013;Docteur;Témoin;Maire;03/02/1961;Auch;Parti des rives;blog.exemple.fr
                32013;Mme;Exemple;Directrice générale des services;32/02/1961;;Parti des rives;pas une page
                """.getBytes(UTF_8));
        Outcome outcome = Registers.read(new DeclaredSource(declared(list), Registers.LEXICON), file);
        assertThat(outcome.taken().get(0).observations().get(0).facts().canonical())
                .isEqualTo(
                        "SURNAME=Témoin\nGIVEN_NAME=\nBIRTH_DATE=1961-02-03\nCIVILITY=Docteur\nBIRTH_PLACE=Auch\n"
                                + "PARTY=Parti des rives\nBLOG=https://blog.exemple.fr\nFUNCTION=MAYOR\nTITLE=Maire\nDELEGATION=\n");
        Reading.Taken staff = outcome.taken().get(1);
        assertThat(staff.observations().get(0).facts().values())
                .doesNotContainKeys(Field.PARTY, Field.BLOG, Field.BIRTH_DATE, Field.CIVILITY);
        assertThat(staff.remarks())
                .extracting(notice -> notice.reason() + " " + notice.detail())
                .containsExactlyInAnyOrder("OPINION_OF_NOT_ELECTED Parti", "BAD_CONTACT Blog", "BAD_DATE Né le");
    }

    /** A body by its number, and somebody in it, with what two orders ask of them. */
    private static final String ORDERED = """
            {"code": "enquete", "register": "ENQUETE", "title": "T", "publisher": "P", "licence": "L",
             "address": "https://example.org/e", "cadence": "annuelle", "key": {"code_insee": "Commune"},
             "extras": {"order": "BC-2026-09", "columns": {
               "logements_geres": "Logements", "statut": {"column": "Statut", "pattern": "^statut: (.*)$"}}},
             "heads": [{"title": "Fonction", "surname": "Nom",
               "extras": {"order": "BC-2026-10", "columns": {"anciennete": "Depuis"}}}]}
            """;

    private Outcome enquete(String... rows) {
        String table = "Commune;Logements;Statut;Fonction;Nom;Depuis\n" + String.join("\n", rows) + "\n";
        Path file = Registers.write(folder.resolve("enquete.csv"), table.getBytes(UTF_8));
        return Registers.read(new DeclaredSource(declared(ORDERED), Registers.LEXICON), file);
    }

    @Test
    void what_an_order_asks_for_is_said_of_the_body_and_of_the_function() {
        Outcome outcome =
                enquete("32013;1 204;statut: régie directe;Maire;Témoin;6 ans", "32107;;autre;Maire;Exemple;");
        List<Observation> auch = outcome.taken().get(0).observations();
        assertThat(auch.get(0).facts().extras())
                .contains(new Extras("BC-2026-09", Map.of("logements_geres", "1 204", "statut", "régie directe")));
        assertThat(auch.get(1).facts().extras()).contains(new Extras("BC-2026-10", Map.of("anciennete", "6 ans")));
        assertThat(outcome.taken().get(1).observations())
                .allSatisfy(said -> assertThat(said.facts().values()).containsEntry(Field.EXTRAS, ""));
        assertThat(outcome.taken()).flatExtracting(Reading.Taken::remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "-12", "@SUM(A1)", "＝1+1", "12\u0007", "\u200B=1+1"})
    void what_may_not_stand_in_a_file_is_left_empty_with_a_remark(String hostile) {
        Reading.Taken row = enquete("32013;" + hostile + ";statut: +1;Maire;Témoin;" + hostile)
                .taken()
                .get(0);
        assertThat(row.observations())
                .hasSize(2)
                .allSatisfy(said -> assertThat(said.facts().values()).containsEntry(Field.EXTRAS, ""));
        assertThat(row.remarks())
                .extracting(notice -> notice.reason() + " " + notice.detail())
                .containsExactlyInAnyOrder("UNFIT_EXTRA Depuis", "UNFIT_EXTRA Logements", "UNFIT_EXTRA Statut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe.exemple@essai.fr", "joindre zoe.exemple@essai.fr", "06 00 00 00 01", "+33562000199"})
    void how_somebody_is_reached_is_no_further_information(String contact) {
        Reading.Taken row = enquete("32013;" + contact + ";;Maire;Témoin;" + contact)
                .taken()
                .get(0);
        assertThat(row.observations().get(0).facts().extras().orElseThrow().value("logements_geres"))
                .isEqualTo(contact);
        assertThat(row.observations().get(1).facts().extras()).isEmpty();
        assertThat(row.remarks())
                .extracting(notice -> notice.reason() + " " + notice.detail())
                .containsExactly("UNFIT_EXTRA Depuis");
    }

    @Test
    void an_edition_without_an_ordered_column_is_held() {
        Path file = Registers.write(
                folder.resolve("sans.csv"), "Commune;Statut;Fonction;Nom;Depuis\n32013;;;;\n".getBytes(UTF_8));
        assertThat(Registers.read(new DeclaredSource(declared(ORDERED), Registers.LEXICON), file)
                        .gate())
                .contains(Gate.COLUMNS);
    }

    @Test
    void a_changed_declaration_reads_every_row_anew() {
        String list = """
                {"code": "liste-x", "register": "DIR_FED", "title": "T", "publisher": "P", "licence": "L",
                 "address": "https://example.org/l", "cadence": "annuelle", "key": {"siret": "SIRET"},
                 "fields": {"telephone": "T1"}}
                """;
        Path file = Registers.write(
                folder.resolve("x.csv"), "SIRET;T1;T2\n99000201600014;0562000001;0562000002\n".getBytes(UTF_8));
        Source before = new DeclaredSource(declared(list), Registers.LEXICON);
        RowPrint print = Registers.read(before, file).taken().get(0).print().orElseThrow();
        assertThat(again(before, file, print)).isInstanceOf(Reading.AsBefore.class);
        Source after = new DeclaredSource(declared(list.replace("T1", "T2")), Registers.LEXICON);
        assertThat(again(after, file, print)).isInstanceOf(Reading.Taken.class);
    }

    private static Reading again(Source source, Path file, RowPrint print) {
        List<Reading> readings = new ArrayList<>();
        Registers.read(source, file, Registers.AS_OF, print::equals, readings::add);
        return readings.get(0);
    }

    /** The shipped contract with this source alone. */
    private Declaration declared(String source) {
        String shipped = new ContractJson(NomenclatureJson.functions()).template();
        int sources = shipped.indexOf("\"sources\": [");
        String alone = shipped.substring(0, sources) + "\"sources\": [" + source + "]}";
        Path file = Registers.write(folder.resolve("contract.json"), alone.getBytes(UTF_8));
        return new ContractJson(NomenclatureJson.functions(), file)
                .inForce()
                .sources()
                .get(0);
    }

    @Test
    void public_establishments_of_higher_education_are_founded_as_long_as_they_are_open() {
        Outcome outcome = read("esr-etablissements");
        assertThat(outcome.taken()).hasSize(2);
        assertThat(outcome.taken().get(0).observations()).singleElement().satisfies(said -> {
            assertThat(said.key()).isEqualTo("UAI:0320001A");
            assertThat(said.facts().canonical())
                    .isEqualTo(
                            "KIND=UNIVERSITE\nNAME=Université d'Essai\nACRONYM=UE\nSIREN=990001109\n"
                                    + "SIRET=99000110900018\nUAI=0320001A\nDEPARTEMENT=32\nPHONE=+33562000001\n"
                                    + "WEBSITE=https://www.univ-essai.fr\n"
                                    + "ACCOUNTS=facebook:https://www.facebook.com/essai|x:https://x.com/essai\n"
                                    + "ADDRESS=|Bâtiment A Campus|1 RUE DE L'ESSAI|BP 12\nPOSTCODE=32000\nCITY=AUCH\nCOUNTRY=FR\n");
        });
        assertThat(outcome.refused())
                .extracting(refused ->
                        refused.notice().reason() + " " + refused.notice().detail())
                .containsExactly(
                        "OUT_OF_SCOPE type Association loi de 1901",
                        "OUT_OF_SCOPE date_fermeture",
                        "BAD_CODE uai - identifiant");
        assertThat(outcome.taken().get(1).remarks())
                .extracting(Object::toString)
                .containsExactly("Notice[line=6, reason=BAD_NUMBER, detail=Code commune]");
    }

    @Test
    void groupings_are_founded_by_their_nature_and_have_a_president_for_their_kind() {
        Outcome outcome = read("banatic-groupements");
        assertThat(outcome.taken()).hasSize(4);
        List<Observation> water = outcome.taken().get(0).observations();
        assertThat(water.get(0).facts().get(Field.BANATIC_NATURE)).contains("SIVU");
        assertThat(water.get(0).facts().get(Field.CITY)).contains("Auch");
        assertThat(water.get(1).facts().canonical())
                .startsWith("SURNAME=EXEMPLE\nGIVEN_NAME=Zoé\nSEX=F\nFUNCTION=SYNDICATE_PRESIDENT\n");
        assertThat(outcome.taken().get(1).observations())
                .extracting(Observation::fingerprint)
                .isEqualTo(water.stream().map(Observation::fingerprint).toList());
        assertThat(outcome.refused())
                .extracting(refused -> refused.notice().reason())
                .containsExactly(Reason.OUT_OF_SCOPE, Reason.BAD_CODE);
    }

    @Test
    void assistants_of_deputies_are_in_the_assembly_under_a_title_for_their_sex() {
        Outcome outcome = read("collaborateurs-deputes");
        assertThat(outcome.taken())
                .flatExtracting(Reading.Taken::observations)
                .extracting(said ->
                        said.entity() + " " + said.facts().get(Field.FUNCTION).orElseThrow() + " "
                                + said.facts().get(Field.TITLE).orElseThrow())
                .containsExactly(
                        "ASSEMBLY:AN PARLIAMENTARY_ASSISTANT Assistante parlementaire",
                        "ASSEMBLY:AN PARLIAMENTARY_ASSISTANT Assistant parlementaire");
        assertThat(outcome.refused())
                .extracting(refused -> refused.notice().reason())
                .containsExactly(Reason.MISSING_VALUE);
    }

    @Test
    void a_column_that_is_neither_read_nor_left_alone_by_name_is_told() {
        Declaration esr = lists().filter(
                        list -> list.description().code().value().startsWith("esr"))
                .findFirst()
                .orElseThrow();
        Path sample = Registers.sample(folder, "listes/esr-etablissements.csv");
        assertThat(new TabularReader().inspect(new DeclaredSource(esr, Registers.LEXICON), sample))
                .isInstanceOfSatisfying(
                        Inspection.Sound.class,
                        sound -> assertThat(sound.unknown()).containsExactly("Colonne nouvelle"));
    }

    @Test
    void two_contacts_of_one_body_say_the_same_of_it() {
        List<Reading.Taken> rows = read("liste-hlm").taken();
        assertThat(rows.get(0).observations().get(1).fingerprint())
                .isEqualTo(rows.get(1).observations().get(1).fingerprint());
    }
}
