package fr.acteurs.domain.source;

import java.util.OptionalInt;
import java.util.Set;

/**
 * A register of far more bodies than anybody follows, such as all legal persons of France. It is read for those that the
 * register has; a row of any other is {@link Reading.PassedOver} before anything is made of it.
 */
public interface VastSource extends Source {

    /** What the row says, read for these. */
    Reading read(Row row, Followed followed);

    /** Of a body that nobody follows, for nothing is followed. */
    @Override
    default Reading read(Row row) {
        return read(row, Followed.NOTHING);
    }

    /** The same source, read for these. */
    default Source among(Followed followed) {
        return new Narrowed(this, followed);
    }

    /** A vast source that is read for some. */
    record Narrowed(VastSource vast, Followed followed) implements Source {

        @Override
        public SourceDescription description() {
            return vast.description();
        }

        @Override
        public Set<SourceCode> after() {
            return vast.after();
        }

        @Override
        public OptionalInt freshness() {
            return vast.freshness();
        }

        @Override
        public String rules() {
            return vast.rules();
        }

        @Override
        public Reading read(Row row) {
            return vast.read(row, followed);
        }
    }
}
