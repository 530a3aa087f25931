package fr.acteurs.domain.delivery;

import fr.acteurs.domain.feed.FeedRole;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that all files of one delivery share: {@code BDTACT_J_20260301_000123_R0}. At most 64 characters of
 * {@code [A-Z0-9_.-]}, so that it passes through PeSIT and CFT (tender 3.8); never made from a source's text.
 *
 * @param number from 1, without a gap within its channel
 * @param revision goes up only while no {@code .GO} was ever visible
 */
public record DeliveryName(DeliveryType type, LocalDate date, long number, int revision) {

    static final long LAST_NUMBER = 999_999_999_999L;
    static final int LAST_REVISION = 999;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern GO = Pattern.compile("BDTACT_([JCO])_(\\d{8})_(\\d{6,12})_R(\\d{1,3})\\.GO");
    private static final Pattern ANSWER = Pattern.compile("BDTACT_\\d{6,12}_N?ACK\\.json");

    /** @throws IllegalArgumentException for a number below 1, a negative revision, or more digits than the name has */
    public DeliveryName {
        if (number < 1 || number > LAST_NUMBER || revision < 0 || revision > LAST_REVISION) {
            throw new IllegalArgumentException("Not a delivery: number " + number + ", revision " + revision);
        }
    }

    /** The delivery whose {@code .GO} file has this name, to the letter: one delivery has one name. */
    public static Optional<DeliveryName> ofGo(String fileName) {
        Matcher go = GO.matcher(fileName);
        return go.matches() ? of(go).filter(name -> name.go().equals(fileName)) : Optional.empty();
    }

    private static Optional<DeliveryName> of(Matcher go) {
        try {
            return Optional.of(new DeliveryName(
                    DeliveryType.valueOf(go.group(1)),
                    LocalDate.parse(go.group(2), DAY),
                    Long.parseLong(go.group(3)),
                    Integer.parseInt(go.group(4))));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    public String data(FeedRole role) {
        return this + "_" + role + ".csv";
    }

    /** The data file when it is encrypted. */
    public String encrypted(FeedRole role) {
        return data(role) + ".pgp";
    }

    public String manifest() {
        return this + "_MAN.json";
    }

    /** The signature of the manifest, detached from it. */
    public String signature() {
        return manifest() + ".asc";
    }

    /** The last file to appear: its presence is the delivery. */
    public String go() {
        return this + ".GO";
    }

    /** The receiver's answers to the delivery of that number. */
    public static String acknowledgement(long number) {
        return "BDTACT_" + digits(number) + "_ACK.json";
    }

    /** The receiver's refusal of the delivery of that number. */
    public static String refusal(long number) {
        return "BDTACT_" + digits(number) + "_NACK.json";
    }

    @Override
    public String toString() {
        return "BDTACT_" + type + "_" + DAY.format(date) + "_" + digits(number) + "_R" + revision;
    }

    /** Whether a file has the form of a receiver's answer, be it to a delivery of ours or not. */
    public static boolean isAnswer(String fileName) {
        return ANSWER.matcher(fileName).matches();
    }

    /** In ASCII whatever the machine speaks. */
    private static String digits(long number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
