package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableSortedSet;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which regions and départements a channel is limited (tender 3.4: the feed is mainly for regional directorates). A body
 * is in it by its own region or département; one that is known to be in neither, such as a ministry, is in no limited one.
 *
 * @param regions by INSEE's codes
 * @param departements by INSEE's codes; overseas collectivities are in no region and are named here
 */
public record Perimeter(Set<RegionCode> regions, Set<DepartementCode> departements) {

    /** All of France. */
    public static final Perimeter FRANCE = new Perimeter(Set.of(), Set.of());

    public Perimeter {
        regions = ImmutableSortedSet.copyOf(Comparator.comparing(RegionCode::value), regions);
        departements = ImmutableSortedSet.copyOf(Comparator.comparing(DepartementCode::value), departements);
    }

    /** Whether it leaves nothing out. */
    public boolean isFrance() {
        return regions.isEmpty() && departements.isEmpty();
    }

    /** Whether the body is in it. */
    public boolean includes(LegalEntity body) {
        return isFrance() || isIn(body.region()) || isIn(body.departement());
    }

    private boolean isIn(@Nullable RegionCode region) {
        return region != null && regions.contains(region);
    }

    private boolean isIn(@Nullable DepartementCode departement) {
        return departement != null && departements.contains(departement);
    }
}
