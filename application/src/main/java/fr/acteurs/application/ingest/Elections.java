package fr.acteurs.application.ingest;

import fr.acteurs.domain.source.ElectionWindow;
import java.util.List;

/** The contract's calendar of elections. */
public interface Elections {

    /**
     * All its entries.
     *
     * @throws IllegalArgumentException when something in it is wrong; the message says where, and what to write
     */
    List<ElectionWindow> windows();
}
