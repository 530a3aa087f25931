package fr.acteurs.domain.register;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What the journal calls that of which the client is told by the very next delivery, whatever the cadence of the segment:
 * what persons and bodies say of the use of their data, and what they had put right (RGPD art. 19 and 21).
 */
public final class Urgent {

    public static final String PERMISSION = "permission";
    public static final String DIFFUSION = "diffusion";
    public static final String RECTIFIED = "rectified";

    /** All of them. */
    public static final Set<String> FIELDS = ImmutableSet.of(PERMISSION, DIFFUSION, RECTIFIED);

    private Urgent() {}

    /** Whether one of these fields moved. */
    public static boolean isAmong(Set<String> fields) {
        return FIELDS.stream().anyMatch(fields::contains);
    }
}
