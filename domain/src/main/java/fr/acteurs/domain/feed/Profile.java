package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * In which files one state is delivered (tender 3.4: today the application D'clic, tomorrow other customer datamarts). A
 * column of one name holds the same value in both: whoever joins the files of {@link #DATAMART} by their ids has the rows
 * of {@link #DCLIC}, to the byte.
 */
public enum Profile {
    /** The tender's two tables: organisations, and contacts with everything that is said of them. */
    DCLIC("dclic", FeedRole.ORG, FeedRole.CON),
    /** The same normalised: organisations, persons, functions, and sectors of bodies and functions. */
    DATAMART("datamart", FeedRole.ORG, FeedRole.PER, FeedRole.FON, FeedRole.SEC);

    private final String code;
    private final ImmutableList<FeedRole> states;

    Profile(String code, FeedRole... states) {
        this.code = code;
        this.states = ImmutableList.copyOf(states);
    }

    /** The profile of that name. */
    public static Optional<Profile> named(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code))
                .findFirst();
    }

    /** Its name in contracts and manifests. */
    public String code() {
        return code;
    }

    /** The roles whose rows a receiver holds, in the order of their files. */
    public List<FeedRole> states() {
        return states;
    }

    /** All roles that a delivery may have, events last. */
    public List<FeedRole> roles() {
        return ImmutableList.<FeedRole>builder()
                .addAll(states)
                .add(FeedRole.OPP, FeedRole.RED)
                .build();
    }

    @Override
    public String toString() {
        return code;
    }
}
