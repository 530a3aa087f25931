package fr.acteurs.domain.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where and how somebody is reached; what no source gives is absent. */
public record Coordinates(
        @Nullable Phone phone,
        @Nullable Phone fax,
        @Nullable Email email,
        @Nullable Website website,
        List<SocialAccount> accounts,
        @Nullable PostalAddress address) {

    public static final Coordinates NONE = new Coordinates(null, null, null, null, List.of(), null);

    public Coordinates {
        accounts = List.copyOf(accounts);
    }
}
