package fr.acteurs.application.audit;

import com.google.common.collect.Maps;
import fr.acteurs.domain.delivery.DeliveryName;
import java.util.List;
import java.util.Map;

/**
 * What came of an audit.
 *
 * @param delivery up to which the client's rows were looked at
 * @param lines how many of functions
 * @param bases on what they rest
 * @param waiting lines of persons who have objected, asked for a limitation or were erased since: the next delivery withdraws
 *     them
 * @param found how many findings there are
 * @param findings the first of them
 */
public record Audited(
        DeliveryName delivery, long lines, Map<Basis, Long> bases, long waiting, long found, List<Finding> findings) {

    /** A line without its basis: its id, and what is wrong, in French and without data of the person. */
    public record Finding(String id, String what) {}

    public Audited {
        bases = Maps.immutableEnumMap(bases);
        findings = List.copyOf(findings);
    }
}
