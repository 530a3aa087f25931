package fr.acteurs.architecture.broken.domain.identity;

import com.google.common.collect.ImmutableList;

/** The domain with a type of Guava for all to see. */
public final class ShowsGuava {
    public ImmutableList<String> names() {
        return ImmutableList.of();
    }
}
