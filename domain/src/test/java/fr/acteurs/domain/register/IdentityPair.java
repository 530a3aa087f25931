package fr.acteurs.domain.register;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Seat;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.PersonCandidate.Held;
import fr.acteurs.domain.register.PersonCandidate.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A labelled pair of the corpus: two invented persons as registers show them, and whether they are one. */
record IdentityPair(Map<String, String> cells, Map<String, String> extra) {

    private static final PersonId KNOWN = new PersonId("P-01ARYZ6S410123456789ABCDEF");
    private static final Splitter TABS = Splitter.on('\t');
    private static final Splitter FLAGS = Splitter.on(';').omitEmptyStrings();

    static List<IdentityPair> all() {
        try {
            List<String> lines = Resources.readLines(
                    Resources.getResource(IdentityPair.class, "identity-pairs.tsv"), StandardCharsets.UTF_8);
            List<String> names = TABS.splitToList(lines.get(0));
            return lines.stream()
                    .skip(1)
                    .map(line -> of(names, TABS.splitToList(line)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IdentityPair of(List<String> names, List<String> cells) {
        Map<String, String> byName = new HashMap<>();
        IntStream.range(0, names.size()).forEach(i -> byName.put(names.get(i), cells.get(i)));
        Map<String, String> extra = new HashMap<>();
        FLAGS.split(byName.get("extra"))
                .forEach(flag -> extra.put(flag.replaceAll("=.*", ""), flag.replaceAll("^[^=]*=?", "")));
        return new IdentityPair(byName, extra);
    }

    String kind() {
        return cells.get("kind");
    }

    boolean isOnePerson() {
        return cells.get("truth").equals("SAME");
    }

    boolean isDrawnFromMeasuredShapes() {
        return cells.get("drawn_from").equals("shapes");
    }

    String expected() {
        return cells.get("expected");
    }

    /** What becomes of the pair when some vetoes are heeded. */
    String decision(Set<Veto> heeded) {
        Evidence evidence = PersonResolver.compare(probe("b_"), seat("b_"), candidate(), heeded);
        boolean rivalled = evidence.level() == Level.COMPATIBLE && extra.containsKey("third");
        if (evidence.merges() && !rivalled) {
            return "MERGE";
        }
        return evidence.isDoubt() || rivalled ? "REVIEW" : "APART";
    }

    boolean isFoundByAKey() {
        return !Collections.disjoint(probe("a_").kin(), probe("b_").kin());
    }

    boolean mayBeOneByBirthDateAndSurname() {
        PersonProbe a = probe("a_");
        PersonProbe b = probe("b_");
        return a.birthDate().isPresent()
                && a.birthDate().equals(b.birthDate())
                && Names.surnamesAgree(a.name(), b.name());
    }

    private PersonCandidate candidate() {
        Judged judged = Judged.valueOf(extra.getOrDefault("judged", "NOTHING"));
        Held held = new Held(seat("a_"), extra.containsKey("still_listed"));
        return new PersonCandidate(KNOWN, probe("a_"), List.of(held), judged);
    }

    private PersonProbe probe(String side) {
        return new PersonProbe(
                NameKey.of(cells.get(side + "surname"), firstGivenName(cells.get(side + "given"))),
                Sex.parse(cells.get(side + "sex")),
                date(side + "birth"),
                ids(side));
    }

    /** Sources take what stands before the first comma. */
    private static String firstGivenName(String given) {
        return given.replaceAll(",.*", "");
    }

    private Seat seat(String side) {
        return new Seat(
                cells.get(side + "body"),
                FunctionCode.of(cells.get(side + "function")),
                date(side + "elected"),
                date(side + "started"));
    }

    private Set<ExternalId> ids(String side) {
        Set<ExternalId> ids = new HashSet<>();
        Optional.ofNullable(extra.get(side + "id")).ifPresent(id -> ids.add(new ExternalId("REGISTER", id)));
        Optional.ofNullable(extra.get("email")).ifPresent(same -> ids.add(new ExternalId(ExternalId.EMAIL, same)));
        return ids;
    }

    private Optional<LocalDate> date(String name) {
        return Optional.of(cells.get(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    @Override
    public String toString() {
        return kind() + " " + cells.get("a_surname") + " " + cells.get("a_given") + ": " + cells.get("reason");
    }
}
