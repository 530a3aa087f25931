package fr.acteurs.domain.person;

import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beyond the civil status, whatever their functions (tender 3.2 a).
 *
 * @param title of address that takes the place of M. and Mme: {@code Docteur}, {@code Colonel}
 * @param birthPlace as the register that gives it writes it; delivered of elected officials only
 * @param party that the person has publicly declared to belong to; never what a prefecture takes them for
 * @param group of the assembly
 * @param blog public page of an elected official
 */
public record PublicProfile(
        @Nullable String title,
        @Nullable String birthPlace,
        @Nullable String party,
        @Nullable String group,
        @Nullable Website blog,
        List<SocialAccount> accounts) {

    public static final PublicProfile NONE = new PublicProfile(null, null, null, null, null, List.of());

    public PublicProfile {
        accounts = List.copyOf(accounts);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return equals(NONE) ? "nothing" : "something";
    }
}
