package fr.acteurs.domain.delivery;

import java.util.regex.Pattern;

/** Name of one line of deliveries to one receiver, each with its own gapless numbers: {@code dclic}. */
public record ChannelCode(String value) {

    /** What a name looks like. */
    public static final String FORM = "[a-z][a-z0-9-]{1,29}";

    private static final Pattern NAME = Pattern.compile(FORM);

    /** The channel of the default contract: the client's application D'clic (tender 3.4). */
    public static final ChannelCode DCLIC = new ChannelCode("dclic");

    /** @throws IllegalArgumentException when the name is not small letters, digits and dashes */
    public ChannelCode {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the name of a channel: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
