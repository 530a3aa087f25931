package fr.acteurs.domain.mandate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.GenericFunction.Trait;
import fr.acteurs.domain.person.Sex;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nomenclature of functions: which functions there are, which one a source's title means, and how a function is
 * shown. Immutable, and safe for use by several threads.
 *
 * <p>A title is read from its start: the longest variant that ends with a word decides, whatever else the title
 * contains, for a {@code 1er adjoint au maire} is no mayor. A number at the head is read apart and counts only where
 * holders are counted, so that a {@code Premier ministre} stays one. Registers write every title in the masculine: the
 * feminine comes from the sex. A title that is not understood is {@link FunctionCode#OTHER}, never a guess.
 */
public final class Functions {

    private final Map<FunctionCode, GenericFunction> byCode;
    private final Map<String, Ambiguity> meanings;
    private final Map<EntityKind, FunctionCode> whenEmpty;
    private final List<String> neverFollowedBy;
    private final String version;

    /**
     * @param version of the nomenclature, as its authors number it
     * @param whenEmpty the function of those whose title is empty, by the kind of their body: plain members of an
     *     assembly have no title in the registers
     * @param neverFollowedBy words that take a function away whatever it is: {@code honoraire}
     * @throws IllegalArgumentException when a code stands twice, a variant has two functions and no ambiguity tells
     *     which, or a function is meant that is not there
     */
    public Functions(
            String version,
            List<GenericFunction> functions,
            List<Ambiguity> ambiguities,
            Map<EntityKind, FunctionCode> whenEmpty,
            List<String> neverFollowedBy) {
        this.version = version;
        this.byCode = Maps.uniqueIndex(functions, GenericFunction::code);
        this.meanings = meanings(functions, ambiguities);
        this.whenEmpty = Map.copyOf(whenEmpty);
        this.neverFollowedBy = List.copyOf(neverFollowedBy);
        meanings.values().stream().flatMap(Ambiguity::functions).forEach(this::requireKnown);
        whenEmpty.values().forEach(this::requireKnown);
    }

    public String version() {
        return version;
    }

    private static Map<String, Ambiguity> meanings(List<GenericFunction> functions, List<Ambiguity> ambiguities) {
        Map<String, Ambiguity> told = new HashMap<>();
        ambiguities.forEach(one -> one.labels().forEach(label -> putOnce(told, label, one)));
        Map<String, Ambiguity> meanings = new HashMap<>();
        for (GenericFunction function : functions) {
            function.spelling().variants().stream()
                    .filter(variant -> !told.containsKey(variant))
                    .forEach(variant -> putOnce(meanings, variant, meaning(function)));
        }
        meanings.putAll(told);
        return ImmutableMap.copyOf(meanings);
    }

    /** What the variants of a function mean that no ambiguity names. */
    private static Ambiguity meaning(GenericFunction function) {
        Set<EntityKind> onlyIn = function.spelling().onlyIn();
        FunctionCode otherwise = onlyIn.isEmpty() ? function.code() : FunctionCode.OTHER;
        return new Ambiguity(List.of(), false, Maps.toMap(onlyIn, kind -> function.code()), otherwise);
    }

    private static void putOnce(Map<String, Ambiguity> meanings, String label, Ambiguity meaning) {
        if (meanings.put(label, meaning) != null) {
            throw new IllegalArgumentException("Two functions are called " + label + ", and nothing tells which");
        }
    }

    private void requireKnown(FunctionCode code) {
        if (!byCode.containsKey(code)) {
            throw new IllegalArgumentException("No function of the nomenclature: " + code);
        }
    }

    /** The form in which titles are compared: lower case, no accents, plain apostrophes and hyphens, single spaces. */
    public static String fold(String title) {
        return Wording.of(title).folded();
    }

    /** All functions in the order of the nomenclature. */
    public Collection<GenericFunction> all() {
        return byCode.values();
    }

    public Optional<GenericFunction> named(FunctionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The function of someone in such a body whose title is empty; empty when none follows from the body. */
    public Optional<FunctionCode> whenEmpty(EntityKind kind) {
        return Optional.ofNullable(whenEmpty.get(kind));
    }

    /** Whether holders are elected officials, as far as the nomenclature knows the function. */
    public boolean isElective(FunctionCode code) {
        return is(code, Trait.ELECTIVE);
    }

    /** Whether one body has at most one holder of this function at a time. */
    public boolean hasOneHolder(FunctionCode code) {
        return is(code, Trait.ONE_HOLDER);
    }

    /** How the function is held by those who hold it for good. */
    public Tenure tenure(FunctionCode code) {
        return hasOneHolder(code) ? Tenure.SOLE : Tenure.SHARED;
    }

    private boolean is(FunctionCode code, Trait trait) {
        return named(code).filter(function -> function.is(trait)).isPresent();
    }

    /** A function in a body of that kind. */
    public record Office(FunctionCode function, EntityKind in) {}

    /** The one of the greatest honour (tender 3.2, "Fonction protocolaire"); of two equal ones the first by its code. */
    public Optional<FunctionCode> highest(Collection<Office> held) {
        return held.stream()
                .filter(office -> rank(office).isPresent())
                .min(Comparator.comparingInt((Office office) -> rank(office).orElseThrow())
                        .thenComparing(office -> office.function().code()))
                .map(Office::function);
    }

    /** Whether the honour of the function is another in bodies of one kind than of another. */
    public boolean ranksByKind(FunctionCode code) {
        return named(code)
                .filter(function -> !function.rank().byKind().isEmpty())
                .isPresent();
    }

    private OptionalInt rank(Office office) {
        return named(office.function())
                .map(function -> function.rank().in(office.in()))
                .orElse(OptionalInt.empty());
    }

    /** What a title means in a body of that kind; words of standing in say nothing of the function. */
    public ReadTitle read(String label, EntityKind kind) {
        Wording title = Wording.of(label);
        return title.withoutActing().map(rest -> read(rest, kind).acting()).orElseGet(() -> read(title, kind));
    }

    private ReadTitle read(Wording title, EntityKind kind) {
        if (title.isEmpty()) {
            return whenEmpty(kind).map(ReadTitle::of).orElse(ReadTitle.UNKNOWN);
        }
        return readAsItStands(title, kind)
                .or(() -> Ordinal.in(title.folded()).flatMap(found -> readNumbered(title, found, kind)))
                .orElse(ReadTitle.UNKNOWN);
    }

    private Optional<ReadTitle> readAsItStands(Wording title, EntityKind kind) {
        return longest(title, kind).map(match -> match.read(OptionalInt.empty()));
    }

    private Optional<ReadTitle> readNumbered(Wording title, Ordinal.Found found, EntityKind kind) {
        return longest(title.after(found.end()), kind)
                .filter(match -> match.function().is(Trait.ORDINAL))
                .map(match -> match.read(OptionalInt.of(found.ordinal().value())));
    }

    /**
     * The longest variant decides, also when it decides that nobody can tell: a shorter one would mean something else.
     */
    private Optional<Match> longest(Wording title, EntityKind kind) {
        return title.beginnings()
                .filter(meanings::containsKey)
                .findFirst()
                .flatMap(variant -> match(variant, title, kind))
                .filter(this::holds);
    }

    private Optional<Match> match(String variant, Wording title, EntityKind kind) {
        return Optional.ofNullable(meanings.get(variant))
                .flatMap(meaning -> named(meaning.in(kind))
                        .map(function -> new Match(function, title, variant.length(), meaning.alone())));
    }

    private boolean holds(Match match) {
        return !match.function().code().equals(FunctionCode.OTHER)
                && !match.rest().beginsWithAny(neverFollowedBy)
                && !match.rest().beginsWithAny(match.function().spelling().notFollowedBy())
                && (!match.alone() || match.isComplete());
    }

    /** How a function is shown: its label in the form for the sex, with the ordinal where holders are counted. */
    public String display(FunctionCode code, OptionalInt ordinal, @Nullable Sex sex) {
        return named(code).map(function -> display(function, ordinal, sex)).orElseGet(code::code);
    }

    private static String display(GenericFunction function, OptionalInt ordinal, @Nullable Sex sex) {
        String label = function.label(sex);
        return ordinal.isPresent() && function.is(Trait.ORDINAL)
                ? new Ordinal(ordinal.getAsInt()).before(label, sex)
                : label;
    }

    /** A function that a title means, and what follows the variant. */
    private record Match(GenericFunction function, Wording title, int length, boolean alone) {

        Wording rest() {
            return title.after(length);
        }

        boolean isComplete() {
            Wording rest = rest();
            return rest.isEmpty() || (function.is(Trait.DELEGATION) && (rest.isDelegation() || rest.isListed()));
        }

        ReadTitle read(OptionalInt ordinal) {
            Optional<String> delegation = function.is(Trait.DELEGATION) ? domain() : Optional.empty();
            return new ReadTitle(function.code(), ordinal, delegation, false);
        }

        /** A label may end with the domain, which the function's own name does not: {@code Directeur des finances}. */
        private Optional<String> ofStaff() {
            return title.beginnings()
                    .filter(function.spelling().variants()::contains)
                    .findFirst()
                    .flatMap(name -> title.after(name.length()).remainder());
        }

        /** Behind an elected official's function stands a place as often as a domain, unless it is set apart. */
        private Optional<String> domain() {
            Wording rest = rest();
            return rest.isDelegation() ? rest.delegation() : function.is(Trait.ELECTIVE) ? rest.aside() : ofStaff();
        }
    }
}
