package fr.acteurs.domain.source;

/** A register of which a row means this or that by what another register says of something that the row names. */
public interface ReferringSource extends Source {

    /** The other register. */
    ReferenceSource reference();

    /**
     * The same source, read by what the last edition of that register says. Its {@link #rules()} tell that edition, so that
     * another one has every row read once more.
     */
    Source knowing(Reference reference);
}
