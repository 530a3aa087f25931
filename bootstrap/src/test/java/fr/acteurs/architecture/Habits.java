package fr.acteurs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How every class is written. The rules are made for a root package, as those of {@link Imports}. */
final class Habits {

    private static final Pattern SAYS_NOTHING = Pattern.compile("I[A-Z][a-z]\\w*"
            + "|(Abstract|Base|Default)[A-Z]\\w*"
            + "|\\w*(Impl|Manager|Utils?|Helpers?|Data|Info|Process|Processor|Common|Misc|Stuff|DTO|Dto|VO)");

    private static final Set<String> TELLERS_OF_TIME = Set.of("java.util.Date", "java.util.GregorianCalendar");

    private final String root;

    Habits(String root) {
        this.root = root;
    }

    /** Signatures of the domain: what embedders compile against must not move with Guava's versions. */
    ArchRule publicSignaturesOfTheDomain() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should(showNoGuava())
                .because("the values that everybody holds must not tie them to a library");
    }

    ArchRule time() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should()
                .accessTargetWhere(asksForTheTime())
                .because("time is given: a clock to the few who need one, a date to everybody else");
    }

    ArchRule sleep() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> isCall(call, "java.lang.Thread", "sleep")
                                || isCall(call, "java.util.concurrent.TimeUnit", "sleep")))
                .because("waiting for a condition is quicker and never flaky");
    }

    ArchRule logging() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("what is logged goes through SLF4J, to one place");
    }

    ArchRule printing() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())))
                .because("only the command line speaks to a terminal");
    }

    ArchRule names() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(haveANameThatSaysWhatTheyAre())
                .because("a name is a word that the client would understand");
    }

    ArchRule extension() {
        return classes()
                .that(DescribedPredicate.describe("are named", Habits::isNamed))
                .and()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.not(INTERFACES))
                .and()
                .areNotEnums()
                .should()
                .haveModifier(FINAL)
                .orShould()
                .haveModifier(ABSTRACT)
                .because("what was not made to be extended is not extended");
    }

    ArchRule nulls() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(resideInANullMarkedPackage())
                .because("NullAway checks marked packages and no others");
    }

    /**
     * What an adapter shows. Each public type implements a port, one class a port; beside them a package has one door at
     * most (the list of sources, the settings of a transport). Measured: {@code csv.feed} shows five types for five
     * ports, every other package of an adapter one or two.
     */
    ArchRule doorsOfAdapters() {
        return classes()
                .that()
                .resideInAPackage(root + ".adapters..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(implementAPortOrBeTheOnlyOtherDoor())
                .because("what is shown must be kept for ever");
    }

    private static boolean isNamed(JavaClass type) {
        return !type.isAnonymousClass() && !Imports.isPackageInfo(type);
    }

    private static boolean isCall(JavaAccess<?> call, String owner, String name) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(name);
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe("what time or where it is", Habits::asksForTheTime);
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.time.Clock") && name.startsWith("tick"))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name))
                || (owner.equals("java.util.TimeZone") && name.equals("getDefault"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
                || (TELLERS_OF_TIME.contains(owner) && name.equals("<init>"));
    }

    private static ArchCondition<JavaClass> showNoGuava() {
        return new ArchCondition<>("show no type of Guava in a public signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> isShown(type) && isShown(member))
                        .filter(member -> typesOf(member).anyMatch(Habits::isGuavas))
                        .forEach(member -> events.add(
                                SimpleConditionEvent.violated(type, member.getFullName() + " shows a type of Guava")));
            }
        };
    }

    private static boolean isShown(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                : member.getAllInvolvedRawTypes().stream();
    }

    private static boolean isGuavas(JavaClass type) {
        return type.getPackageName().startsWith("com.google.");
    }

    private static ArchCondition<JavaClass> haveANameThatSaysWhatTheyAre() {
        return new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (SAYS_NOTHING.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not say what it is"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package that is not @NullMarked"));
                }
            }
        };
    }

    private ArchCondition<JavaClass> implementAPortOrBeTheOnlyOtherDoor() {
        return new ArchCondition<>("implement a port, or be the only other door of their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaClass> doors = type.getPackage().getClasses().stream()
                        .filter(other -> isShown(other) && other.isTopLevelClass() && !implementsAPort(other))
                        .collect(Collectors.toSet());
                if (doors.contains(type) && doors.size() > 1) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " implements no port and is not the only one"));
                }
            }
        };
    }

    private boolean implementsAPort(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(port -> port.getPackageName().startsWith(root + ".application"));
    }
}
