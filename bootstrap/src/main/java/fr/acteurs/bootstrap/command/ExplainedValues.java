package fr.acteurs.bootstrap.command;

import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.register.Precedence;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each source, and the person themselves, say of a subject, and which of it is delivered, as {@code explain} prints it. */
record ExplainedValues(String id, List<Testimony> testimonies, List<Rectification> rectified) {

    boolean isEmpty() {
        return testimonies.isEmpty();
    }

    List<String> lines(Collection<Field> fields) {
        List<String> lines = new ArrayList<>();
        if (testimonies.isEmpty()) {
            lines.add("no source speaks of it now; the journal kept when it moved");
        }
        said(fields).map(Said::line).forEach(lines::add);
        return lines;
    }

    List<Map<String, Object>> json(Collection<Field> fields) {
        return said(fields).map(Said::json).toList();
    }

    private Stream<Said> said(Collection<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(ownWord(field).stream(), registers(field)));
    }

    private Optional<Said> ownWord(Field field) {
        return rectified.stream()
                .filter(one -> one.field() == field)
                .reduce((earlier, later) -> later)
                .map(Said::by);
    }

    private Stream<Said> registers(Field field) {
        Optional<Testimony> believed = isOfTheSubject(field) && ownWord(field).isEmpty()
                ? Precedence.standard().best(field.group(), testimonies)
                : Optional.empty();
        return testimonies.stream()
                .flatMap(one -> one.facts().get(field).stream()
                        .map(value -> Said.by(one, field, value, believed.equals(Optional.of(one)))));
    }

    /** Rows of functions speak of their holders too, but which name these have is told by all of their rows. */
    private boolean isOfTheSubject(Field field) {
        return switch (id.charAt(0)) {
            case 'P' -> field.isOfThePerson();
            case 'F' -> !field.isOfThePerson();
            default -> true;
        };
    }

    /** @param words of whoever says it, behind the value */
    private record Said(
            Field field, String value, boolean believed, String source, String asOf, boolean listed, String words) {

        static Said by(Testimony testimony, Field field, String value, boolean believed) {
            String source = testimony.source().value();
            String words =
                    source + ", edition of " + testimony.asOf() + (testimony.present() ? "" : ", no longer listed");
            return new Said(field, value, believed, source, testimony.asOf().toString(), testimony.present(), words);
        }

        static Said by(Rectification given) {
            String words = "given by the person on %s, request %d".formatted(given.on(), given.request());
            return new Said(
                    given.field(),
                    given.value(),
                    true,
                    "rectification",
                    given.on().toString(),
                    true,
                    words);
        }

        String line() {
            return "%-16s %s %-30s %s".formatted(field, believed ? "=" : " ", labelled(), words);
        }

        /** The code with the words that the nomenclature has for it. */
        private String labelled() {
            return label().map(label -> value + " " + label).orElse(value);
        }

        private Optional<String> label() {
            if (field == Field.ATTRIBUTED_BY) {
                Attribution by = Attribution.valueOf(value);
                return Optional.of("(%s ; confiance %s)".formatted(by.evidence(), by.confidence()));
            }
            return field == Field.LEGAL_CATEGORY
                    ? Optional.ofNullable(NomenclatureJson.legalCategories().get(value))
                    : Optional.empty();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("field", field.name());
            json.put("value", value);
            label().ifPresent(label -> json.put("label", label));
            json.put("source", source);
            json.put("asOf", asOf);
            json.put("listed", listed);
            json.put("believed", believed);
            return json;
        }
    }
}
