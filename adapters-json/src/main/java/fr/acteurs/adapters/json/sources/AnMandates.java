package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The mandates of one person that run on the day of an edition. A mandate without an end may be one that nobody ever
 * closed, so what is open is not current by that alone: the seat is that of the legislature of the day.
 */
record AnMandates(List<JsonNode> running, LocalDate asOf) {

    private static final String SEAT = "ASSEMBLEE";
    private static final String GROUP = "GP";
    private static final String PARTY = "PARPOL";
    /** Those that are read, whatever else somebody does. */
    private static final Set<String> READ = Set.of(SEAT, GROUP, PARTY);

    private static final Comparator<JsonNode> LATEST = Comparator.comparingInt(AnMandates::legislature)
            .thenComparing(mandate -> Nodes.text(mandate, "mandature", "datePriseFonction"))
            .thenComparing(mandate -> Nodes.text(mandate, "uid"));

    static AnMandates of(JsonNode person, LocalDate asOf) {
        return new AnMandates(
                Nodes.list(person.path("mandats"), "mandat")
                        .filter(mandate -> runsOn(mandate, asOf))
                        .toList(),
                asOf);
    }

    private static boolean runsOn(JsonNode mandate, LocalDate day) {
        boolean begun = day(mandate, "dateDebut").filter(day::isBefore).isEmpty();
        return begun && day(mandate, "dateFin").filter(end -> !end.isAfter(day)).isEmpty();
    }

    private static Optional<LocalDate> day(JsonNode mandate, String name) {
        String text = Nodes.text(mandate, name);
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The seat in the assembly of the day. */
    Optional<JsonNode> seat() {
        return running.stream()
                .filter(AnMandates::isSeat)
                .filter(Predicate.not(this::isStale))
                .max(LATEST);
    }

    /** Seats of former legislatures that have no end, by their legislatures. */
    String stale() {
        return running.stream()
                .filter(AnMandates::isSeat)
                .filter(this::isStale)
                .map(mandate -> Integer.toString(legislature(mandate)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Number of the political group; empty for whoever has none yet. */
    String group() {
        return organ(GROUP);
    }

    /** Number of the party that the deputy has declared to the bureau; empty where none is declared. */
    String party() {
        return organ(PARTY);
    }

    /** Of the mandates in an organ of this type the latest begun: its chair is a member of it too. */
    private String organ(String type) {
        return running.stream()
                .filter(mandate -> Nodes.text(mandate, "typeOrgane").equals(type))
                .max(Comparator.comparing((JsonNode mandate) -> Nodes.text(mandate, "dateDebut"))
                        .thenComparing(mandate -> Nodes.text(mandate, "uid")))
                .map(mandate -> Nodes.first(mandate.path("organes").path("organeRef")))
                .orElse("");
    }

    /** How many of each kind there are beside those that are read: {@code COMPER 1, GE 2}. */
    String others() {
        return running.stream()
                .filter(mandate -> !READ.contains(Nodes.text(mandate, "typeOrgane")))
                .collect(Collectors.groupingBy(
                        mandate -> kind(Nodes.text(mandate, "typeOrgane")), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String kind(String typeOrgane) {
        return typeOrgane.matches("[A-Z0-9_]{1,20}") ? typeOrgane : "?";
    }

    private static boolean isSeat(JsonNode mandate) {
        return Nodes.text(mandate, "typeOrgane").equals(SEAT);
    }

    /** Whether the legislature is another than that of the day, where the calendar knows that one. */
    private boolean isStale(JsonNode mandate) {
        return ElectionCalendar.NATIONAL_ASSEMBLY
                .termOf(asOf, null)
                .map(Term::label)
                .filter(label -> !label.equals("AN-" + legislature(mandate)))
                .isPresent();
    }

    private static int legislature(JsonNode mandate) {
        String number = Nodes.text(mandate, "legislature");
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }
}
