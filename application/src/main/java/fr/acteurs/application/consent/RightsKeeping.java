package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * Brings a register under the {@link RightsJournal}: after a backup was brought back, whoever objected or was erased since is
 * withheld or erased again, before anything is read or delivered.
 */
public final class RightsKeeping {

    private final ConsentLedger ledger;
    private final RightsJournal journal;
    private final KeyedHashes hashes;

    public RightsKeeping(ConsentLedger ledger, RightsJournal journal, KeyedHashes hashes) {
        this.ledger = ledger;
        this.journal = journal;
        this.hashes = hashes;
    }

    /**
     * Looks whether it is there, and this register's own; nothing is done again.
     *
     * @throws IllegalStateException when it is not
     */
    public void check() {
        journal.require(ledger.journalled());
    }

    /**
     * Does again what the register has forgotten.
     *
     * @param date business date under which rows move
     * @return how many entries it had forgotten
     */
    public int catchUp(LocalDate date) {
        return journal.last().equals(ledger.journalled()) ? 0 : ledger.write(consents -> catchUp(consents, date));
    }

    int catchUp(Consents consents, LocalDate date) {
        RightsMark had = consents.journalled();
        journal.require(had);
        List<RightsEntry> forgotten = journal.after(had.number());
        forgotten.forEach(entry -> apply(consents, entry.said(), date));
        consents.journalled(journal.last());
        return forgotten.size();
    }

    private void apply(Consents consents, RightsEntry.Draft said, LocalDate date) {
        if (said.isErasure()) {
            erase(consents, said, date);
        } else {
            said.statement().ifPresent(statement -> restate(consents, statement, said, date));
        }
    }

    /** A register that never knew the person knows them when they come. */
    private void restate(Consents consents, Statement statement, RightsEntry.Draft said, LocalDate date) {
        consents.add(statement, said.by(), date);
        if (statement.isTotal()) {
            consents.suppress(said.person(), Withheld.OPPOSITION, said.hashes());
        }
        consents.present(said.person())
                .ifPresent(person -> new ConsentPass(consents, hashes, date).settle(List.of(person)));
    }

    private static void erase(Consents consents, RightsEntry.Draft said, LocalDate date) {
        consents.suppress(said.person(), Withheld.EFFACEMENT, said.hashes());
        consents.present(said.person()).ifPresent(person -> consents.erase(person, date));
    }
}
