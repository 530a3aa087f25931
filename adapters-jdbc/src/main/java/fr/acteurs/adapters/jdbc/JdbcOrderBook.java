package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.order.OrderBook;
import fr.acteurs.application.order.OrderRefused;
import fr.acteurs.domain.order.OrderForm;
import fr.acteurs.domain.order.OrderState;
import fr.acteurs.domain.order.OrderStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Order forms in PostgreSQL; keys see to it that a reference and a step are there once. */
final class JdbcOrderBook implements OrderBook {

    private final Jdbi jdbi;

    JdbcOrderBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<OrderForm> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from order_form order by reference")
                .map((row, context) -> form(handle, row))
                .list());
    }

    @Override
    public Optional<OrderForm> find(String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from order_form where reference = :reference")
                .bind("reference", reference)
                .map((row, context) -> form(handle, row))
                .findOne());
    }

    private static OrderForm form(Handle handle, ResultSet row) throws SQLException {
        return new OrderForm(
                row.getString("reference"),
                row.getString("subject"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getBigDecimal("amount"),
                steps(handle, row.getString("reference")));
    }

    private static List<OrderStep> steps(Handle handle, String reference) {
        return handle.createQuery("select * from order_step where reference = :reference order by number")
                .bind("reference", reference)
                .map((row, context) -> new OrderStep(
                        OrderState.valueOf(row.getString("state")),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("made_by")))
                .list();
    }

    @Override
    public void place(OrderForm form) {
        jdbi.useTransaction(handle -> {
            int placed = handle.createUpdate("""
                            insert into order_form (reference, subject, ordered_on, deadline, amount)
                            values (:reference, :subject, :orderedOn, :deadline, :amount)
                            on conflict do nothing
                            """)
                    .bind("reference", form.reference())
                    .bind("subject", form.subject())
                    .bind("orderedOn", form.orderedOn())
                    .bind("deadline", form.deadline())
                    .bind("amount", form.amount())
                    .execute();
            if (placed == 0) {
                throw new OrderRefused("Le bon de commande " + form.reference() + " est déjà enregistré");
            }
            form.steps().forEach(step -> add(handle, form.reference(), step));
        });
    }

    @Override
    public void add(String reference, OrderStep step) {
        jdbi.useTransaction(handle -> add(handle, reference, step));
    }

    private static void add(Handle handle, String reference, OrderStep step) {
        int added = handle.createUpdate("""
                        insert into order_step (reference, state, on_date, made_by)
                        values (:reference, :state, :on, :by)
                        on conflict do nothing
                        """)
                .bind("reference", reference)
                .bind("state", step.state().name())
                .bind("on", step.on())
                .bind("by", step.by())
                .execute();
        if (added == 0) {
            throw new OrderRefused("Le bon de commande " + reference + " est déjà "
                    + step.state().label());
        }
    }
}
