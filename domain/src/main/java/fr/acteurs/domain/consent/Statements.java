package fr.acteurs.domain.consent;

import fr.acteurs.domain.consent.Permission.Given;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.EntityId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from all that a person has said. The last statement on a use decides, in the order in which they took
 * effect; of two at one moment the one that closes. What a file brings never opens what a person has closed, however
 * late it comes: only the person does, or a statement that takes the closing back. An opposition to everything stands
 * until it is taken back itself.
 */
public final class Statements {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DAY = 10;
    private static final Comparator<Statement> IN_ORDER =
            Comparator.comparing(Statement::at).thenComparing(said -> rank(said.stance()));

    private final Map<Use, Stance> closed = new EnumMap<>(Use.class);
    private final Map<Use, Map<EntityId, LocalDate>> given = new EnumMap<>(Use.class);
    private boolean opposed;
    private boolean limited;

    private Statements() {}

    /** What may be done by these statements of one person, in whatever order they come. */
    public static Permission fold(Collection<Statement> said) {
        Statements folded = new Statements();
        said.stream().sorted(IN_ORDER).forEach(folded::add);
        return folded.permission();
    }

    /** The business date of a moment: days are those of Paris. */
    public static LocalDate day(Instant at) {
        return at.atZone(PARIS).toLocalDate();
    }

    /**
     * The moment that these words name: {@code 2026-03-01T10:00} in Paris, or {@code 2026-03-01}, the beginning of that day.
     *
     * @throws IllegalArgumentException when they name none
     */
    public static Instant moment(String text) {
        try {
            LocalDateTime local =
                    text.length() == DAY ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return local.atZone(PARIS).toInstant();
        } catch (DateTimeException other) {
            throw new IllegalArgumentException("date: write 2026-03-01T10:00, or 2026-03-01", other);
        }
    }

    private static int rank(Stance stance) {
        return switch (stance) {
            case CONSENTI -> 0;
            case LEVE, FIN_LIMITE -> 1;
            case REFUSE -> 2;
            case OPPOSE, LIMITE -> 3;
        };
    }

    private void add(Statement said) {
        said.use().ifPresentOrElse(use -> add(use, said), () -> addOfAll(said.stance()));
    }

    private void addOfAll(Stance stance) {
        if (stance.isOfLimitation()) {
            limited = stance == Stance.LIMITE;
        } else {
            opposed = stance == Stance.OPPOSE;
        }
    }

    private void add(Use use, Statement said) {
        switch (said.stance()) {
            case CONSENTI -> agree(use, said);
            case REFUSE, OPPOSE -> close(use, said.stance());
            case LEVE -> closed.remove(use);
            case LIMITE, FIN_LIMITE -> throw new IllegalArgumentException("A limitation of one use: " + said.stance());
        }
    }

    private void agree(Use use, Statement said) {
        if (said.origin() == Origin.PERSON || !closed.containsKey(use)) {
            closed.remove(use);
            given.computeIfAbsent(use, any -> new HashMap<>()).put(said.body().orElseThrow(), day(said.at()));
        }
    }

    private void close(Use use, Stance how) {
        given.remove(use);
        closed.merge(use, how, (was, is) -> was == Stance.OPPOSE ? was : is);
    }

    private Permission permission() {
        Set<Given> agreed = new HashSet<>();
        given.forEach((use, bodies) -> bodies.forEach((body, on) -> agreed.add(new Given(use, body, on))));
        return new Permission(withheld(), closed, agreed, false);
    }

    /** Who objects is told of as such, whatever else they asked for. */
    private Optional<Withheld> withheld() {
        if (opposed) {
            return Optional.of(Withheld.OPPOSITION);
        }
        return limited ? Optional.of(Withheld.LIMITATION) : Optional.empty();
    }

    /** Of the statements of one person those that still close something: what whoever is parted from them takes along. */
    public static List<Statement> inherited(Collection<Statement> said) {
        return said.stream()
                .filter(one -> one.stance() != Stance.CONSENTI)
                .sorted(IN_ORDER)
                .toList();
    }
}
