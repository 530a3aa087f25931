package fr.acteurs.domain.consent;

import com.google.common.base.Splitter;
import fr.acteurs.domain.consent.Permission.Given;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.identity.EntityId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A {@link Permission} as one line of text, as stores keep it: words with spaces between, {@code OPPOSITION
 * EMAILING_EMAIL=REFUSE RELATION_EMAIL=O-…@2026-03-15}. {@link Permission#NONE} is the empty text. Whether the person was
 * informed stands elsewhere.
 */
public final class PermissionText {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private PermissionText() {}

    /** The text, the same for equal permissions. */
    public static String print(Permission permission) {
        StringJoiner words = new StringJoiner(" ");
        permission.withheld().ifPresent(why -> words.add(why.name()));
        permission.closed().forEach((use, how) -> words.add(use + "=" + how));
        permission.agreements().forEach(one -> words.add(one.use() + "=" + one.body() + "@" + one.on()));
        return words.toString();
    }

    /**
     * What {@link #print} wrote.
     *
     * @throws IllegalArgumentException when the text is none of its lines
     */
    public static Permission parse(String text) {
        if (text.isEmpty()) {
            return Permission.NONE;
        }
        Reader reader = new Reader();
        WORDS.split(text).forEach(reader::word);
        return new Permission(reader.withheld, reader.closed, reader.given, false);
    }

    private static final class Reader {

        private Optional<Withheld> withheld = Optional.empty();
        private final Map<Use, Stance> closed = new EnumMap<>(Use.class);
        private final Set<Given> given = new HashSet<>();

        void word(String word) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                withheld = Optional.of(Withheld.valueOf(word));
            } else {
                said(Use.valueOf(word.substring(0, equals)), word.substring(equals + 1));
            }
        }

        private void said(Use use, String what) {
            int at = what.indexOf('@');
            if (at < 0) {
                closed.put(use, Stance.valueOf(what));
            } else {
                given.add(new Given(use, new EntityId(what.substring(0, at)), LocalDate.parse(what.substring(at + 1))));
            }
        }
    }
}
