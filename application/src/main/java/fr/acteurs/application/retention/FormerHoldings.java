package fr.acteurs.application.retention;

import fr.acteurs.application.Progress;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.RightsKeeping;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.domain.identity.PersonId;
import java.util.List;
import java.util.Optional;

/** Persons without any function, some at a time: whoever reads an edition meanwhile waits for one batch and no more. */
public final class FormerHoldings implements Holdings {

    /** Enough that a round trip does not count, few enough for a short lock. */
    static final int BATCH = 512;

    private final FormerHolders persons;
    private final RightsKeeping rights;
    private final KeyedHashes hashes;
    private final Progress progress;
    private final int batch;

    /** @param hashes by which whoever has closed something stays known */
    public FormerHoldings(FormerHolders persons, RightsKeeping rights, KeyedHashes hashes, Progress progress) {
        this(persons, rights, hashes, progress, BATCH);
    }

    FormerHoldings(FormerHolders persons, RightsKeeping rights, KeyedHashes hashes, Progress progress, int batch) {
        this.persons = persons;
        this.rights = rights;
        this.hashes = hashes;
        this.progress = progress;
        this.batch = batch;
    }

    @Override
    public Category category() {
        return Category.FORMER_HOLDERS;
    }

    @Override
    public Census census(Limit limit) {
        return persons.census(FormerRule.of(limit));
    }

    /** Objections that a restored database has forgotten come first: nobody who objects is forgotten without a hash. */
    @Override
    public Gone destroy(Order order) {
        Limit limit = order.limit();
        rights.catchUp(limit.today());
        forgetAll(FormerRule.of(limit), new FormerHolders.Deed(order.purge(), limit.today(), hashes, batch));
        return persons.forgotten(order.purge());
    }

    private void forgetAll(FormerRule rule, FormerHolders.Deed deed) {
        Optional<PersonId> last = Optional.empty();
        long done = 0;
        for (List<PersonId> some = persons.forget(rule, last, deed);
                !some.isEmpty();
                some = persons.forget(rule, last, deed)) {
            last = Optional.of(some.get(some.size() - 1));
            done += some.size();
            progress.report("forget", done);
        }
    }
}
