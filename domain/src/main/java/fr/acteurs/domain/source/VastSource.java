package fr.acteurs.domain.source;

/**
 * A register of far more bodies than anybody follows, such as all legal persons of France. It is read for those that the
 * register has; a row of any other is {@link Reading.PassedOver} before anything is made of it.
 */
public interface VastSource extends Source {

    /** The same source, read for these. */
    Source among(Followed followed);

    /** Of a body that nobody follows, for nothing is followed. */
    @Override
    default Reading read(Row row) {
        return among(Followed.NOTHING).read(row);
    }
}
