package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.ChannelCode;
import java.time.YearMonth;
import java.util.List;

/** What became of the oppositions of the months that have ended, channel by channel. {@link Sealing#settle} adds to it. */
public interface ObjectionNotices {

    /** All months that were settled, in their order. */
    List<ObjectionMonth> months(ChannelCode channel);

    /** The mails of those that were told by mail, in the order of the months. */
    List<ObjectionNotice> all(ChannelCode channel);

    /** Notes that the mail of that month has left. */
    void sent(ChannelCode channel, YearMonth month, ObjectionNotice.Sent how);

    /**
     * Notes that the client has that mail.
     *
     * @return whether such a mail was sent
     */
    boolean acknowledged(ChannelCode channel, YearMonth month, ObjectionNotice.Acknowledged how);
}
