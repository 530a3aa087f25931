package fr.acteurs.domain.feed;

import com.google.common.base.Joiner;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values are written in the feed: absent as empty, lists with bars, dates ISO, yes and no as O and N. */
final class Texts {

    private static final Joiner BARS = Joiner.on('|');

    private Texts() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static <T> String text(@Nullable T value, Function<T, ?> part) {
        return value == null ? "" : text(part.apply(value));
    }

    static String bars(Collection<?> values) {
        return BARS.join(values);
    }

    static String yesNo(boolean value) {
        return value ? "O" : "N";
    }
}
