package fr.acteurs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What holds everywhere. Each rule is put before the house, where it must hold, and before a house with one broken
 * class for each rule, where it must fail and name that class: a rule that cannot fail guards nothing.
 */
class ArchitectureTest {

    private static final String HOUSE = "fr.acteurs";
    private static final List<String> MODULES = List.of(
            "domain",
            "application",
            "adapters.csv",
            "adapters.json",
            "adapters.contact",
            "adapters.http",
            "adapters.jdbc",
            "adapters.sftp",
            "adapters.keys",
            "adapters.mail",
            "adapters.openpgp",
            "postgres",
            "bootstrap");
    private static final String BROKEN = "fr.acteurs.architecture.broken";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !isOfATest(location.toString()))
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void the_rules_see_every_module() {
        var packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(packages).anyMatch(name -> name.startsWith(HOUSE + "." + module)));
        assertThat(packages).noneMatch(name -> name.startsWith(BROKEN));
        assertThat(MAIN.size()).isGreaterThan(300);
    }

    @Test
    void the_domain_knows_the_jdk_guava_and_jspecify() {
        check(imports(Imports::ofTheDomain), "domain.identity.KnowsALibrary");
    }

    @Test
    void the_domain_touches_no_file_network_or_database() {
        check(imports(Imports::ofTheWorldIntoTheDomain), "domain.identity.ReadsAFile");
    }

    @Test
    void the_domain_shows_no_guava_in_public_signatures() {
        check(habits(Habits::publicSignaturesOfTheDomain), "domain.identity.ShowsGuava");
    }

    @Test
    void a_package_of_the_domain_uses_only_those_declared_before_it() {
        check(imports(Imports::amongPackagesOfTheDomain), "domain.identity.KnowsTheFeed");
    }

    @Test
    void every_package_of_the_domain_is_declared_and_none_is_empty() {
        check(
                imports(Imports::intoTheDeclaredPackages),
                "domain.undeclared.NowhereDeclared",
                "domain.contact.package-info");
    }

    @Test
    void the_application_knows_the_domain() {
        check(imports(Imports::ofTheApplication), "application.KnowsAnAdapter");
    }

    @Test
    void adapters_know_application_and_domain() {
        check(imports(Imports::ofAdapters), "adapters.csv.KnowsTheEmbeddedDatabase");
    }

    @Test
    void adapters_do_not_know_each_other() {
        check(imports(Imports::amongAdapters), "adapters.csv.KnowsAnotherAdapter");
    }

    @Test
    void nobody_knows_bootstrap() {
        check(imports(Imports::ofBootstrap), "application.KnowsTheWiring");
    }

    @Test
    void the_embedded_database_knows_nothing_of_ours() {
        check(imports(Imports::ofTheEmbeddedDatabase), "postgres.KnowsTheDomain");
    }

    @Test
    void an_adapter_shows_what_implements_its_ports_and_one_other_door() {
        check(habits(Habits::doorsOfAdapters), "adapters.csv.OneDoor", "adapters.csv.AnotherDoor");
    }

    @Test
    void nobody_below_bootstrap_asks_what_time_it_is() {
        check(habits(Habits::time), "application.AsksTheClock");
    }

    @Test
    void nobody_sleeps() {
        check(habits(Habits::sleep), "bootstrap.Sleeps");
    }

    @Test
    void nobody_logs_through_java_util_logging() {
        check(habits(Habits::logging), "application.LogsElsewhere");
    }

    @Test
    void nobody_below_bootstrap_prints() {
        check(habits(Habits::printing), "application.Prints");
    }

    @Test
    void a_name_says_what_a_type_is() {
        check(
                habits(Habits::names),
                "application.IEdition",
                "application.EditionImpl",
                "application.EditionManager",
                "application.EditionUtils",
                "application.EditionHelper",
                "application.EditionData");
    }

    @Test
    void classes_are_final_or_abstract() {
        check(habits(Habits::extension), "application.LeftOpen");
    }

    @Test
    void every_package_is_null_marked() {
        check(habits(Habits::nulls), "application.unmarked.InAPackageWithoutMark");
    }

    private static void check(Function<String, ArchRule> rule, String... broken) {
        rule.apply(HOUSE).check(MAIN);
        var found =
                rule.apply(BROKEN).evaluate(BROKEN_CLASSES).getFailureReport().toString();
        assertThat(List.of(broken)).allSatisfy(name -> assertThat(found).contains(BROKEN + "." + name));
    }

    private static Function<String, ArchRule> imports(Function<Imports, ArchRule> rule) {
        return root -> rule.apply(new Imports(root));
    }

    private static Function<String, ArchRule> habits(Function<Habits, ArchRule> rule) {
        return root -> rule.apply(new Habits(root));
    }

    /** The classes of this module's tests, and the test jars of others. */
    private static boolean isOfATest(String location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }
}
