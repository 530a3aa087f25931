package fr.acteurs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Who may know whom. The rules are made for a root package, so that a broken house can be put before them as well. */
final class Imports {

    /** The packages of the domain: each may use only those before it. */
    static final List<String> ORDER = List.of(
            "identity",
            "contact",
            "sector",
            "entity",
            "person",
            "mandate",
            "segment",
            "source",
            "register",
            "consent",
            "feed",
            "delivery",
            "extraction",
            "correction",
            "order",
            "quality",
            "trace");

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    ArchRule ofTheDomain() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".domain..", "java..", "com.google.common..", "org.jspecify.annotations..")
                .because("the model must be readable, and testable, without any technology");
    }

    ArchRule ofTheWorldIntoTheDomain() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .because("the domain is pure: files, networks and databases belong to adapters");
    }

    ArchRule ofTheApplication() {
        return classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".application..",
                        root + ".domain..",
                        "java..",
                        "com.google.common..",
                        "org.jspecify.annotations..")
                .because("use cases reach the world through their ports only");
    }

    ArchRule ofAdapters() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".adapters..")
                .should()
                .dependOnClassesThat(ours().and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                        root + ".adapters..", root + ".application..", root + ".domain.."))))
                .because("an adapter knows the ports that it implements and the model that they speak");
    }

    ArchRule amongAdapters() {
        return slices().matching(root + ".adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each technology can be replaced without the others noticing");
    }

    ArchRule ofBootstrap() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".bootstrap..")
                .because("the wiring is at the end: it knows everybody and nobody knows it");
    }

    ArchRule ofTheEmbeddedDatabase() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".postgres..")
                .should()
                .dependOnClassesThat(
                        ours().and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(root + ".postgres.."))))
                .because("starting a PostgreSQL has nothing to do with public actors");
    }

    ArchRule amongPackagesOfTheDomain() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(useOnlyPackagesBeforeTheirOwn())
                .because("the order is the order in which one learns the domain");
    }

    ArchRule intoTheDeclaredPackages() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(resideInADeclaredPackageThatIsNotEmpty())
                .because("a package comes with its first class, at its declared place");
    }

    private DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage(root + "..");
    }

    private ArchCondition<JavaClass> useOnlyPackagesBeforeTheirOwn() {
        return new ArchCondition<>("use only the packages of the domain that are declared before their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass();
                    if (isOfTheDomain(used) && rank(used) > rank(type)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private ArchCondition<JavaClass> resideInADeclaredPackageThatIsNotEmpty() {
        return new ArchCondition<>("reside in a declared package that has a class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (rank(type) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no declared package"));
                }
                if (isPackageInfo(type) && type.getPackage().getClasses().size() == 1) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands for an empty package"));
                }
            }
        };
    }

    private boolean isOfTheDomain(JavaClass type) {
        return type.getPackageName().startsWith(root + ".domain.");
    }

    /** The place of the class's package in the order, or -1 when it has none. */
    private int rank(JavaClass type) {
        String prefix = root + ".domain.";
        String name = type.getPackageName();
        return name.startsWith(prefix) ? ORDER.indexOf(name.substring(prefix.length())) : -1;
    }

    static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
