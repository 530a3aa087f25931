package fr.acteurs.domain.source;

import static java.lang.Integer.parseInt;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.GivenNames;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one source says of one subject: a value for each field that it has. A field that is there and empty was said to
 * be empty; a field that is not there was not read. Values are cleaned text in the form of the data dictionary (dates
 * {@code 2026-03-15}, codes with their zeros).
 *
 * <p>{@link #toString()} names the fields and hides the values.
 */
public final class Facts {

    private static final Facts NONE = new Facts(ImmutableMap.of());
    private static final Set<Field> SPELLINGS = Set.of(Field.SURNAME, Field.GIVEN_NAME);
    /** What silence has a meaning of: who is no longer called acting has the function for good. */
    private static final Set<Field> SAID_ANEW = Set.of(Field.TENURE);

    private final Map<Field, String> values;

    private Facts(Map<Field, String> values) {
        this.values = values;
    }

    public static Facts none() {
        return NONE;
    }

    public static Facts of(Map<Field, String> values) {
        return values.isEmpty() ? NONE : new Facts(Maps.immutableEnumMap(values));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value, or nothing when the field was not read or is empty. */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    /**
     * The day that the field names.
     *
     * @throws RuntimeException if the field holds no day
     */
    public Optional<LocalDate> date(Field field) {
        return get(field).map(Facts::day);
    }

    /** Of {@code 2026-03-15}, without a formatter: rows ask by the million. */
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(parseInt(text, 0, 4, 10), parseInt(text, 5, 7, 10), parseInt(text, 8, text.length(), 10));
    }

    /** The numbers under which registers know the person. */
    public Set<ExternalId> ids() {
        return get(Field.AN_PERSON)
                .map(number -> Set.of(new ExternalId(ExternalId.AN, number)))
                .orElse(Set.of());
    }

    /** What an order form asks for, where the source knows some of it. */
    public Optional<Extras> extras() {
        return get(Field.EXTRAS).map(Extras::parse);
    }

    /** The same facts with one field as another set of facts has it. */
    public Facts with(Field field, Facts other) {
        return with(field, other.get(field).orElse(""));
    }

    /** The same facts with one field as said here. */
    public Facts with(Field field, String value) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.put(field, value);
        return of(changed);
    }

    /** The same facts with all that the others say in place of what these say, field by field. */
    public Facts overlaid(Facts others) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.putAll(others.values);
        return of(changed);
    }

    /** How the function that is spoken of is held. */
    public Tenure tenure() {
        return get(Field.TENURE).map(Tenure::valueOf).orElse(Tenure.SHARED);
    }

    /** All that was said, in the order of the fields. */
    public Map<Field, String> values() {
        return values;
    }

    /** One text for one content: what a fingerprint is computed of. */
    public String canonical() {
        StringBuilder text = new StringBuilder(values.size() * 24);
        values.forEach(
                (field, value) -> text.append(field).append('=').append(value).append('\n'));
        return text.toString();
    }

    /**
     * What the source says now, in the light of what it said before: a field that could not be read this time keeps its
     * last value, of two spellings that differ only by case and accents the richer stays, and so do given names of
     * which now the first alone is said.
     */
    public Facts settledAfter(Facts before) {
        Map<Field, String> settled = new EnumMap<>(Field.class);
        settled.putAll(before.values);
        if (values.containsKey(Field.FUNCTION)) {
            settled.keySet().removeAll(SAID_ANEW);
        }
        values.forEach((field, value) -> settled.merge(field, value, (was, is) -> settle(field, was, is)));
        return of(settled);
    }

    private static String settle(Field field, String was, String is) {
        if (field == Field.GIVEN_NAME && GivenNames.sayMore(was, is)) {
            return was;
        }
        boolean sameWord = SPELLINGS.contains(field) && Folding.fold(was).equals(Folding.fold(is));
        return sameWord && Folding.richness(was) >= Folding.richness(is) ? was : is;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(values);
    }

    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }

    /** Collects what a row says. */
    public static final class Builder {

        private final Map<Field, String> values = new EnumMap<>(Field.class);

        private Builder() {}

        /** Says the field; an empty value says that it is empty. */
        public Builder say(Field field, String value) {
            values.put(field, value);
            return this;
        }

        /** Says the field when there is a value, and leaves it unread when there is none. */
        public Builder say(Field field, Optional<?> value) {
            value.ifPresent(v -> values.put(field, v.toString()));
            return this;
        }

        /** Says the field where nothing says it yet but that it is empty. */
        public Builder sayUnlessSaid(Field field, String value) {
            values.merge(field, value, (said, now) -> said.isEmpty() ? now : said);
            return this;
        }

        public Facts build() {
            return of(values);
        }
    }
}
