package fr.acteurs.adapters.csv.feed;

import java.io.IOException;
import java.nio.file.Path;

/** A state file is not what was written. A complete delivery starts anew and needs none. */
final class DamagedState extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedState(Path file, String why) {
        super("the client's state in " + file + " " + why
                + "; remove that file and publish again for a complete delivery");
    }
}
