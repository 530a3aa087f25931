package fr.acteurs.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.retention.Census;
import fr.acteurs.application.retention.FormerHolders;
import fr.acteurs.application.retention.FormerHoldersContract;
import fr.acteurs.application.retention.FormerRule;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

final class EmbeddedFormerHoldersTest extends FormerHoldersContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final FormerRule RULE =
            new FormerRule(TODAY.minusDays(1095), TODAY.minusDays(90), TODAY.minusDays(2190));

    @Override
    protected Store emptyStore() {
        JdbcStore store = PostgresStore.embedded().store();
        return new Store(store.register(), store.view(), store.consents(), store.formerHolders());
    }

    /** Persons of one function each, all ended in 2020. */
    private static void make(Handle handle, int persons) {
        handle.execute("insert into revision (number, business_date, source) values (1, '2020-07-01', 'test')");
        handle.execute("""
                insert into entity (id, kind, name, state, revision, updated_on)
                values ('O-01ARYZ6S410123456789ABCDEF', 'COMMUNE', 'Auch', 'ACTIF', 1, '2020-07-01')
                """);
        handle.execute("""
                insert into person (id, surname, given_name, revision, updated_on)
                select 'P-01ARYZ6S41' || lpad(n::text, 16, '0'), 'NOM' || n, 'Prénom', 1, '2020-07-01'
                from generate_series(1, ?) n
                """, persons);
        handle.execute("""
                insert into mandate (id, person, entity, function, tenure, title, state, ended_on, revision, updated_on)
                select 'F' || substr(id, 2), id, 'O-01ARYZ6S410123456789ABCDEF', 'MAYOR', 'SHARED', 'Maire', 'EN_COURS',
                       '2020-06-30', 1, '2020-07-01'
                from person
                """);
    }

    @Test
    void while_one_batch_goes_an_edition_is_read_after_it_and_the_next_batch_after_that() {
        PostgresStore postgres = PostgresStore.embedded();
        try (Handle handle = postgres.open()) {
            make(handle, 5);
        }
        FormerHolders former = postgres.store().formerHolders();
        FormerHolders.Deed deed = new FormerHolders.Deed(1, TODAY, KeyedHashes.NONE, 2);
        List<PersonId> first = former.forget(RULE, Optional.empty(), deed);
        assertThat(first).hasSize(2);
        assertThat(former.forgotten(1).count()).isEqualTo(2);
        assertThat(postgres.store().view().counts().revision()).isEqualTo(2);
        assertThat(former.forget(RULE, Optional.of(first.get(1)), deed))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first);
        assertThat(former.census(RULE).over()).isEqualTo(1);
        assertThat(former.forgotten(1).count()).isEqualTo(4);
    }

    @Test
    void nothing_of_their_names_is_left_in_any_table() {
        PostgresStore postgres = PostgresStore.embedded();
        try (Handle handle = postgres.open()) {
            make(handle, 3);
            handle.execute("insert into person_key (key, person) select gen_random_uuid(), id from person");
            handle.execute("insert into crosswalk (provider, type, old_id, ours, evidence)"
                    + " select 'ancien', left(id, 1), id, id, 'NOM' from person");
            postgres.store()
                    .formerHolders()
                    .forget(RULE, Optional.empty(), new FormerHolders.Deed(1, TODAY, KeyedHashes.NONE, 100));
            for (String table : List.of("person", "mandate", "person_key", "crosswalk", "observation", "statement")) {
                assertThat(handle.createQuery("select count(*) from " + table + " t where t::text like '%NOM%'")
                                .mapTo(Long.class)
                                .one())
                        .as(table)
                        .isZero();
            }
            assertThat(postgres.store().formerHolders().census(RULE)).isEqualTo(Census.NOTHING);
        }
    }
}
