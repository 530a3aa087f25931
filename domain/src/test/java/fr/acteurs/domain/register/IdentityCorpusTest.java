package fr.acteurs.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The labelled corpus of pairs: what is one person is found, and nobody is ever made one with somebody else. */
class IdentityCorpusTest {

    private static final Set<Veto> ALL = EnumSet.allOf(Veto.class);
    private static final List<IdentityPair> PAIRS = IdentityPair.all();
    private static final Set<String> KINDS = Set.of(
            "SPELLING",
            "MARRIED_NAME",
            "ACCENT",
            "HYPHEN",
            "TWINS",
            "NAMESAKES_ONE_BIRTH_DATE",
            "FATHER_AND_SON_IN_ONE_SEAT",
            "DATE_TYPING_ERROR");

    static Stream<IdentityPair> pairs() {
        return PAIRS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void each_pair_is_merged_reviewed_or_left_apart_as_its_reason_says(IdentityPair pair) {
        assertThat(pair.decision(ALL)).isEqualTo(pair.expected());
    }

    @Test
    void the_corpus_is_large_enough_and_as_many_pairs_must_not_merge_as_must() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(300);
        KINDS.forEach(kind ->
                assertThat(count(pair -> pair.kind().equals(kind))).as(kind).isGreaterThanOrEqualTo(20));
        assertThat(count(IdentityPair::isDrawnFromMeasuredShapes)).isGreaterThanOrEqualTo(PAIRS.size() / 2);
        assertThat(Math.abs(count(IdentityPair::isOnePerson) - count(pair -> !pair.isOnePerson())))
                .isLessThanOrEqualTo(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void who_may_be_one_by_birth_date_and_surname_is_found_by_a_key(IdentityPair pair) {
        assertThat(pair.isFoundByAKey() || !pair.mayBeOneByBirthDateAndSurname())
                .isTrue();
    }

    @Test
    void no_automatic_merge_is_wrong() {
        assertThat(wronglyMerged(ALL)).isEmpty();
        printFigures();
    }

    @ParameterizedTest
    @EnumSource(
            value = Veto.class,
            names = {"SEX", "BIRTH_DATE", "MANDATES", "OTHER_ID", "JUDGED"})
    void without_any_one_of_the_vetoes_some_merge_is_wrong(Veto veto) {
        assertThat(wronglyMerged(Sets.difference(ALL, Set.of(veto)))).isNotEmpty();
    }

    private static List<IdentityPair> wronglyMerged(Set<Veto> heeded) {
        return PAIRS.stream()
                .filter(pair -> !pair.isOnePerson() && pair.decision(heeded).equals("MERGE"))
                .toList();
    }

    private static long count(Predicate<IdentityPair> condition) {
        return PAIRS.stream().filter(condition).count();
    }

    private static void printFigures() {
        long merged = count(pair -> pair.decision(ALL).equals("MERGE"));
        long rightly = count(pair -> pair.isOnePerson() && pair.decision(ALL).equals("MERGE"));
        long seen = count(pair -> pair.isOnePerson() && !pair.decision(ALL).equals("APART"));
        long same = count(IdentityPair::isOnePerson);
        System.out.printf(
                "Identity corpus: %d pairs; precision of automatic merges %.1f %% (%d of %d); recall %.1f %% merged,"
                        + " %.1f %% merged or reviewed (of %d)%n",
                PAIRS.size(),
                100.0 * rightly / merged,
                rightly,
                merged,
                100.0 * rightly / same,
                100.0 * seen / same,
                same);
        byKind().forEach((kind, pairs) -> System.out.println("  " + kind + " " + decisions(pairs)));
    }

    private static Map<String, List<IdentityPair>> byKind() {
        return PAIRS.stream().collect(Collectors.groupingBy(IdentityPair::kind, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, Long> decisions(List<IdentityPair> pairs) {
        return pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> (pair.isOnePerson() ? "same→" : "different→") + pair.decision(ALL),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
