package fr.acteurs.application.publish;

import com.google.common.base.Splitter;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.ReleasePolicy;
import java.util.List;

/**
 * What the client's rows look like and hold. It is kept with each delivery as a text of three lines, so that the next one knows
 * whether it may go on from those rows.
 *
 * @param agreement profile and limits of the channel
 * @param columns of its files, and the nomenclature of sectors by which some of them are made
 * @param segments in which segments bodies are, and which of those are slower
 */
record Shape(String agreement, String columns, String segments) {

    private static final Splitter LINES = Splitter.on('\n');

    static Shape of(Channel channel, ReleasePolicy policy) {
        return new Shape(
                channel.agreement(),
                FeedDictionary.of(channel.profile()).layout() + " secteurs=" + policy.sectorsVersion()
                        + (policy.requiresInformation() ? " information=requise" : ""),
                policy.segments().membership());
    }

    /** The inverse of {@link #text}; of no text nothing is known. */
    static Shape parse(String text) {
        List<String> lines = LINES.splitToList(text + "\n\n");
        return new Shape(lines.get(0), lines.get(1), lines.get(2));
    }

    String text() {
        return agreement + "\n" + columns + "\n" + segments;
    }
}
