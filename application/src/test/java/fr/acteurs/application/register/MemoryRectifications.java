package fr.acteurs.application.register;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Multimap;
import fr.acteurs.application.rectification.RectificationTransaction;
import fr.acteurs.application.rectification.Rectifications;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Rectified;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
        return tables.rectifications.stream()
                .map(one -> new Rectification(
                        tables.present(one.person()),
                        one.function(),
                        one.field(),
                        one.value(),
                        one.replaced(),
                        one.request(),
                        one.on(),
                        one.by()))
                .toList();
    }

    static Rectified rectified(MemoryTables tables) {
        Multimap<FunctionId, Mandate> functions = ArrayListMultimap.create();
        tables.rectifications.forEach(one -> one.function()
                .ifPresent(function -> goingOn(tables, function).forEach(held -> functions.put(function, held))));
        return Rectified.of(inForce(tables), functions.asMap());
    }

    private static Stream<Mandate> goingOn(MemoryTables tables, FunctionId function) {
        return Stream.iterate(
                tables.mandates.get(function),
                held -> held != null,
                held -> next(tables, held).orElse(null));
    }

    private static Optional<Mandate> next(MemoryTables tables, Mandate held) {
        return Optional.ofNullable(held.replacedBy())
                .map(tables.mandates::get)
                .filter(next ->
                        next.person().equals(held.person()) && next.function().equals(held.function()));
    }

    private static final class Transaction extends MemoryTransaction implements RectificationTransaction {

        private Transaction(MemoryTables tables) {
            super(tables, SourceCode.of("rectification"), "");
        }

        @Override
        public void keep(Rectification one) {
            lift(one.person(), one.function(), one.field(), one.by(), one.on());
            tables.rectifications.add(one);
        }

        @Override
        public boolean lift(PersonId person, Optional<FunctionId> function, Field field, String by, LocalDate on) {
            return tables.rectifications.removeIf(one -> one.field() == field
                    && tables.present(one.person()).equals(person)
                    && isOne(one.function(), function));
        }

        private boolean isOne(Optional<FunctionId> one, Optional<FunctionId> other) {
            return one.map(this::office).equals(other.map(this::office));
        }

        private List<Object> office(FunctionId function) {
            Mandate held = Optional.ofNullable(tables.mandates.get(function)).orElseThrow();
            return List.of(held.entity(), held.function());
        }
    }
}
