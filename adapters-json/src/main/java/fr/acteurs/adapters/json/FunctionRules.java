package fr.acteurs.adapters.json;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Ambiguity;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.GenericFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must hold of a nomenclature of functions that somebody wrote, before titles are read with it. All that is wrong
 * is said at once.
 */
record FunctionRules(
        List<GenericFunction> functions,
        List<Ambiguity> ambiguities,
        Map<EntityKind, FunctionCode> whenEmpty,
        List<String> neverFollowedBy) {

    void check() {
        String wrong = rules().flatMap(Supplier::get).collect(Collectors.joining("\n"));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private Stream<Supplier<Stream<String>>> rules() {
        return Stream.of(
                this::aCodeStandsOnce,
                this::whatIsNotRecognisedHasACode,
                this::whatIsComparedIsFolded,
                this::aVariantHasOneFunctionOrAnAmbiguity,
                this::aLabelStandsInOneAmbiguity,
                this::onlyFunctionsAreMeant);
    }

    private Stream<String> aCodeStandsOnce() {
        Map<FunctionCode, String> places = new HashMap<>();
        return each(functions)
                .filter(at -> places.putIfAbsent(at.value().code(), at.in("functions")) != null)
                .map(at -> at.in("functions") + ".code: " + at.value().code() + " stands at "
                        + places.get(at.value().code()) + " already: write another code, or one entry for both");
    }

    private Stream<String> whatIsNotRecognisedHasACode() {
        return codes().contains(FunctionCode.OTHER)
                ? Stream.empty()
                : Stream.of("functions: no entry for titles that are not recognised: write one with the code OTHER");
    }

    private Stream<String> whatIsComparedIsFolded() {
        return texts().filter(at -> !isFolded(at.text()))
                .map(at -> at.place() + ": \"" + at.text() + "\" is never found: write \"" + Functions.fold(at.text())
                        + "\"");
    }

    private static boolean isFolded(String text) {
        return !text.isEmpty() && text.equals(Functions.fold(text));
    }

    private Stream<String> aVariantHasOneFunctionOrAnAmbiguity() {
        Set<String> told = labels().map(Text::text).collect(Collectors.toSet());
        return twice(variants().filter(at -> !told.contains(at.text())))
                .map(again -> again + ": write an entry of ambiguities with this label, or the variant once");
    }

    private Stream<String> aLabelStandsInOneAmbiguity() {
        return twice(labels()).map(again -> again + ": write it once");
    }

    private static Stream<String> twice(Stream<Text> texts) {
        Map<String, String> places = new HashMap<>();
        return texts.filter(at -> places.putIfAbsent(at.text(), at.place()) != null)
                .map(at -> at.place() + ": \"" + at.text() + "\" stands at " + places.get(at.text()) + " already");
    }

    private Stream<String> onlyFunctionsAreMeant() {
        Set<FunctionCode> codes = codes();
        return meant().filter(at -> !codes.contains(FunctionCode.of(at.text())))
                .map(at -> at.place() + ": " + at.text() + " is no function: write a code of functions, or null");
    }

    private Set<FunctionCode> codes() {
        return functions.stream().map(GenericFunction::code).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Text> texts() {
        return Stream.of(variants(), followers(), labels(), Text.all("not_followed_by", neverFollowedBy))
                .flatMap(all -> all);
    }

    private Stream<Text> variants() {
        return each(functions)
                .flatMap(at -> Text.all(
                        at.in("functions") + ".variants", at.value().spelling().variants()));
    }

    private Stream<Text> followers() {
        return each(functions)
                .flatMap(at -> Text.all(
                        at.in("functions") + ".not_followed_by",
                        at.value().spelling().notFollowedBy()));
    }

    private Stream<Text> labels() {
        return each(ambiguities)
                .flatMap(at ->
                        Text.all(at.in("ambiguities") + ".labels", at.value().labels()));
    }

    private Stream<Text> meant() {
        List<Text> meant = new ArrayList<>();
        each(ambiguities).forEach(at -> {
            String place = at.in("ambiguities");
            at.value().byKind().forEach((kind, code) -> meant.add(new Text(place + ".by_kind." + kind, code.code())));
            meant.add(new Text(place + ".otherwise", at.value().otherwise().code()));
        });
        whenEmpty.forEach((kind, code) -> meant.add(new Text("when_empty." + kind, code.code())));
        return meant.stream();
    }

    private static <T> Stream<At<T>> each(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> new At<>(list.get(i), i));
    }

    private record At<T>(T value, int index) {

        String in(String list) {
            return list + "[" + index + "]";
        }
    }

    /** A text of the file and where it stands. */
    private record Text(String place, String text) {

        static Stream<Text> all(String place, List<String> texts) {
            return each(texts).map(at -> new Text(at.in(place), at.value()));
        }
    }
}
