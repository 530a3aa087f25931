package fr.acteurs.adapters.csv.feed;

import java.io.IOException;
import java.nio.file.Path;

/** A state file is not what was written. A complete delivery starts anew and needs none. */
final class DamagedState extends IOException {

    private static final long serialVersionUID = 1L;

    private final String damage;

    DamagedState(Path file, String why) {
        super("the client's state in " + file + " " + why
                + "; remove that file and publish again for a complete delivery");
        this.damage = file.getFileName() + " " + why;
    }

    /** The name of the file and what is wrong with it, without the next step of whoever sends. */
    String damage() {
        return damage;
    }
}
