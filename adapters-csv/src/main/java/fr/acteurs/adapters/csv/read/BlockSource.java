package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.Source;
import java.util.List;

/**
 * A register that is published without a header: a first line that says what the file is, then rows in blocks, the first
 * field of each naming its block. One block is read, under names that the publisher's documentation gives its fields; rows
 * of others are counted. The description has one dataset.
 */
public interface BlockSource extends Source {

    /** The first fields of the first line: {@code finess, etalab}. */
    List<String> title();

    /** The first field of the rows that are read. */
    String block();

    /** The names of their fields, the one that names the block included. */
    List<String> names();
}
