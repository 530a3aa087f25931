package fr.acteurs.application.contract;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.feed.FieldMatrix;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.ElectionWindow;
import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed with the client, as data: it runs the program and prints the documents.
 *
 * @param client by its name
 * @param provider who keeps the register
 * @param nomenclature of segments, kinds and functions
 * @param hosting where the data is kept
 * @param contact whom the client writes to
 * @param committee when the two meet
 * @param quotas how often the client may ask for an extraction
 * @param retention how long data is kept
 * @param objections how the client is told of the oppositions of a month
 * @param information whether persons must have been told first
 * @param fields which columns an extraction for a purpose may fill
 * @param channels on which it is delivered, the main one first
 * @param segments which bodies, and what is promised of them
 * @param sources tables that are read without code
 * @param elections general renewals, while which other limits apply
 */
public record Contract(
        String client,
        Provider provider,
        Nomenclature nomenclature,
        Hosting hosting,
        NamedContact contact,
        Committee committee,
        Quotas quotas,
        Retention retention,
        ObjectionTerms objections,
        InformationTerms information,
        FieldMatrix fields,
        List<Channel> channels,
        SegmentCatalogue segments,
        List<Declaration> sources,
        List<ElectionWindow> elections) {

    /** @throws IllegalArgumentException when there is no channel, or two have one name; the message is French */
    public Contract {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channels : écrire au moins un canal");
        }
        if (channels.stream().map(Channel::code).distinct().count() < channels.size()) {
            throw new IllegalArgumentException("channels : deux canaux du même nom");
        }
        sources = List.copyOf(sources);
        elections = List.copyOf(elections);
    }

    /** Version of the lists, and the day that they speak of. */
    public record Nomenclature(String version, LocalDate asOf) {}

    /**
     * Where the data is kept (tender 3.5, "lieu de stockage").
     *
     * @param place the site
     * @param operator who runs it
     * @param country by ISO 3166-1 alpha-2
     * @param provisional whether it must be checked before it is shown to the client
     */
    public record Hosting(String place, String operator, String country, boolean provisional) {}

    /**
     * Who keeps the register and answers for it.
     *
     * @param dpo address of the data protection officer
     * @param provisional whether it must be checked before it is shown to the client
     */
    public record Provider(String name, String address, String dpo, boolean provisional) {}

    /** A person of the provider's, by name (tender, committee). */
    public record NamedContact(String name, String role, String email, String phone, boolean provisional) {}

    /** The days of the meetings, in their order; at least each half-year (tender, committee). */
    public record Committee(List<LocalDate> meetings, boolean provisional) {

        private static final int MONTHS = 6;

        /** @throws IllegalArgumentException when there are fewer than two, or two lie more than half a year apart */
        public Committee {
            meetings = meetings.stream().sorted().distinct().toList();
            if (meetings.size() < 2) {
                throw new IllegalArgumentException("deux réunions au moins");
            }
            for (int i = 1; i < meetings.size(); i++) {
                if (meetings.get(i - 1).plusMonths(MONTHS).isBefore(meetings.get(i))) {
                    throw new IllegalArgumentException("plus de six mois entre les réunions du " + meetings.get(i - 1)
                            + " et du " + meetings.get(i));
                }
            }
        }
    }
}
