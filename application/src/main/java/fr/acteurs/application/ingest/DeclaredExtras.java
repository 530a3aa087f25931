package fr.acteurs.application.ingest;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.contract.Declaration.Cell;
import fr.acteurs.application.contract.Declaration.Ordered;
import fr.acteurs.domain.source.Cleaning;
import fr.acteurs.domain.source.Extras;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an order form asks for, as the columns of a declared table tell it. A cell that began as a formula is left out whole:
 * without its sign {@code -12} would be another number.
 */
final class DeclaredExtras {

    private final Ordered ordered;
    private final Predicate<String> mayBeKept;

    private DeclaredExtras(Ordered ordered, Predicate<String> mayBeKept) {
        this.ordered = ordered;
        this.mayBeKept = mayBeKept;
    }

    /** Of a body. */
    static DeclaredExtras of(Ordered ordered) {
        return new DeclaredExtras(ordered, Cleaning::isHarmless);
    }

    /** Of somebody in office, whose contact data leaves by consent and by no order (tender 3.5). */
    static DeclaredExtras ofSomebody(Ordered ordered, ContactParser contacts) {
        return new DeclaredExtras(
                ordered,
                value -> Cleaning.isHarmless(value)
                        && value.indexOf('@') < 0
                        && contacts.phone(value, null)
                                .filter(phone -> phone.value().startsWith("+"))
                                .isEmpty());
    }

    /** Says what there is; a row that has nothing of it says so. */
    void say(Row row, Facts.Builder facts) {
        Map<String, String> values = new LinkedHashMap<>();
        ordered.columns().forEach((name, cell) -> value(row, cell).ifPresent(value -> values.put(name, value)));
        facts.say(Field.EXTRAS, values.isEmpty() ? "" : new Extras(ordered.order(), values).print());
    }

    private Optional<String> value(Row row, Cell cell) {
        if (row.isHostile(cell.column())) {
            row.remark(Reason.UNFIT_EXTRA, cell.column());
            return Optional.empty();
        }
        Optional<String> said = cell.in(row.text(cell.column()));
        if (said.isPresent() && !mayBeKept.test(said.get())) {
            row.remark(Reason.UNFIT_EXTRA, cell.column());
            return Optional.empty();
        }
        return said;
    }
}
