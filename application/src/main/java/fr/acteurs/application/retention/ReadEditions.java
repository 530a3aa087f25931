package fr.acteurs.application.retention;

import java.util.List;

/** All files that were ever read, taken or held. */
@FunctionalInterface
public interface ReadEditions {

    /** In no order; a file may have been read as several editions. */
    List<ReadEdition> all();
}
