package fr.acteurs.domain.feed;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written in the feed: absent as empty, lists with bars, dates ISO, yes and no as O and N. */
final class Texts {

    private Texts() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static <T> String text(@Nullable T value, Function<T, ?> part) {
        return value == null ? "" : text(part.apply(value));
    }

    static String bars(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("|"));
    }

    static String yesNo(boolean value) {
        return value ? "O" : "N";
    }
}
