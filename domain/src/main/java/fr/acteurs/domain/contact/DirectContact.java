package fr.acteurs.domain.contact;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached in an office: personal data, which leaves with that person's recorded consent only (tender
 * 3.5). What equals the body's own is left out: a switchboard is no direct line.
 */
public record DirectContact(
        @Nullable Phone phone,
        @Nullable Phone fax,
        @Nullable Phone mobile,
        @Nullable Email email,
        @Nullable Website website,
        @Nullable PostalAddress address) {

    public static final DirectContact NONE = new DirectContact(null, null, null, null, null, null);

    /** Shows no personal data. */
    @Override
    public String toString() {
        return equals(NONE) ? "nothing" : "something";
    }
}
