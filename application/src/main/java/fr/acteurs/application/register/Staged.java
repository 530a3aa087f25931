package fr.acteurs.application.register;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.Map;

/**
 * The outcome of comparing an edition with what its source said before, set by set.
 *
 * @param unchanged rows that say nothing new
 * @param notices how many notices the comparison gave, by reason; they are noted already
 */
public record Staged(long unchanged, Map<Reason, Long> notices) {

    public Staged {
        notices = ImmutableMap.copyOf(notices);
    }
}
