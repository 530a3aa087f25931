package fr.acteurs.application.contract;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Brings the register under a changed contract in one pass: bodies come into other kinds and segments, functions are
 * wished or no more, and every row that shows it moves in the journal, so that the next delta tells the client. Nothing
 * is read or delivered by a contract that was not applied: forgetting to name it must not withdraw a segment.
 */
public final class ApplyContract {

    private final ContractInForce inForce;
    private final SegmentCatalogue segments;
    private final GoldenRules rules;

    public ApplyContract(ContractInForce inForce, SegmentCatalogue segments, GoldenRules rules) {
        this.inForce = inForce;
        this.segments = segments;
        this.rules = rules;
    }

    /**
     * Makes sure that the register runs by the contract; one that ran by none is brought under it.
     *
     * @throws ContractNotInForce when it runs by another
     */
    public void require(LocalDate today) {
        Map<EntityKind, Standing> before = inForce.standings();
        if (before.isEmpty()) {
            apply(today);
        } else {
            ContractNotInForce.unless(before, segments.standings());
        }
    }

    /**
     * Likewise, and changes nothing: a register that ran by none may be asked too.
     *
     * @throws ContractNotInForce when it runs by another
     */
    public void check() {
        ContractNotInForce.unless(inForce.standings(), segments.standings());
    }

    /** Brings the register under the contract. */
    public ContractOutcome apply(LocalDate today) {
        return inForce.write(transaction -> apply(transaction, today));
    }

    /** Shows what {@link #apply} would do. */
    public ContractOutcome rehearse(LocalDate today) {
        return inForce.rehearse(transaction -> apply(transaction, today));
    }

    private ContractOutcome apply(ContractTransaction transaction, LocalDate today) {
        Map<EntityKind, Standing> before = transaction.standings();
        Map<EntityKind, Standing> now = segments.standings();
        List<EntityKind> differing = ContractNotInForce.differing(before, now);
        if (differing.isEmpty()) {
            return new ContractOutcome(List.of(), 0, 0);
        }
        ContractPass pass = new ContractPass(transaction, rules, before, now, today);
        pass.run();
        transaction.keep(now);
        return new ContractOutcome(differing, pass.bodies(), pass.functions());
    }

    static Standing standing(Map<EntityKind, Standing> standings, EntityKind kind) {
        return standings.getOrDefault(kind, Standing.NONE);
    }
}
