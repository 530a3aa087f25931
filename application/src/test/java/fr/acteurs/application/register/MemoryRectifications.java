package fr.acteurs.application.register;

import fr.acteurs.application.rectification.RectificationTransaction;
import fr.acteurs.application.rectification.Rectifications;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reference {@link Rectifications}, beside a register in memory. */
final class MemoryRectifications implements Rectifications {

    private final MemoryRegister register;

    MemoryRectifications(MemoryRegister register) {
        this.register = register;
    }

    @Override
    public <T> T write(Function<RectificationTransaction, T> work) {
        return register.change(copy -> work.apply(new Transaction(copy)));
    }

    @Override
    public <T> T rehearse(Function<RectificationTransaction, T> work) {
        return work.apply(new Transaction(register.tables().copy()));
    }

    @Override
    public List<Rectification> inForce() {
        return inForce(register.tables());
    }

    private static List<Rectification> inForce(MemoryTables tables) {
        return tables.rectifications.stream().map(one -> now(tables, one)).toList();
    }

    private static Rectification now(MemoryTables tables, Rectification one) {
        Optional<Mandate> held = one.function().map(tables.mandates::get);
        PersonId person = held.map(Mandate::person).orElseGet(() -> tables.present(one.person()));
        Set<FunctionId> terms = held.map(function -> terms(tables, function)).orElse(Set.of());
        return new Rectification(
                one.number(),
                person,
                one.function(),
                terms,
                one.field(),
                one.value(),
                one.wrong(),
                one.request(),
                one.on(),
                one.by());
    }

    /** Of the same person and kind, in one body or linked by what came before and after. */
    private static Set<FunctionId> terms(MemoryTables tables, Mandate held) {
        Set<Mandate> found = new HashSet<>(Set.of(held));
        boolean grew = true;
        while (grew) {
            grew = found.addAll(tables.mandates.values().stream()
                    .filter(one -> found.stream().anyMatch(known -> isTermOf(known, one)))
                    .toList());
        }
        return found.stream().map(Mandate::id).collect(Collectors.toSet());
    }

    private static boolean isTermOf(Mandate one, Mandate other) {
        return one.person().equals(other.person())
                && one.function().equals(other.function())
                && (one.entity().equals(other.entity()) || leads(one, other) || leads(other, one));
    }

    private static boolean leads(Mandate one, Mandate other) {
        return is(one.replacedBy(), other) || is(other.previous(), one);
    }

    private static boolean is(@Nullable FunctionId id, Mandate mandate) {
        return Objects.equals(id, mandate.id());
    }

    static Rectified rectified(MemoryTables tables) {
        return Rectified.of(inForce(tables), tables.mandates);
    }

    private static final class Transaction extends MemoryTransaction implements RectificationTransaction {

        private Transaction(MemoryTables tables) {
            super(tables, SourceCode.of("rectification"), "");
        }

        @Override
        public List<Rectification> inForce() {
            return MemoryRectifications.inForce(tables);
        }

        @Override
        public void keep(Rectification one) {
            tables.rectifications.add(new Rectification(
                    ++tables.rectified,
                    one.person(),
                    one.function(),
                    one.terms(),
                    one.field(),
                    one.value(),
                    one.wrong(),
                    one.request(),
                    one.on(),
                    one.by()));
        }

        @Override
        public void lift(long number, String by, LocalDate on) {
            tables.rectifications.removeIf(one -> one.number() == number);
        }
    }
}
