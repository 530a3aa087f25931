package fr.acteurs.adapters.csv.feed;

import java.io.IOException;
import java.nio.file.Path;

/** A state file is not what was written. A complete delivery starts anew and needs none. */
final class DamagedState extends IOException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong: in English for whoever sends, in French for the answer of whoever receives. */
    enum Damage {
        NO_NUMBER_AND_HASH(
                "does not hold a number and the hash of its manifest",
                "ne donne pas un numéro et l'empreinte de son manifeste"),
        MISSING("is missing beside other files of the state", "est absent à côté des autres fichiers de l'état"),
        BAD_MANIFEST_LINE(
                "has a line that is not a number and a hash", "a une ligne qui n'est pas un numéro et une empreinte"),
        NOT_AS_SEALED("is no longer what was sealed", "n'est plus ce qui a été scellé"),
        ROW_WITHOUT_ID("has a row without id and version", "a une ligne sans identifiant ni version"),
        NO_END("has no end of its last row", "n'a pas de fin à sa dernière ligne"),
        ROW_TOO_LONG("has a row longer than any can be", "a une ligne plus longue que toute ligne possible");

        private final String english;
        private final String french;

        Damage(String english, String french) {
            this.english = english;
            this.french = french;
        }
    }

    private final String inFrench;

    DamagedState(Path file, Damage damage) {
        super("the client's state in " + file + " " + damage.english
                + "; remove that file and publish again for a complete delivery");
        this.inFrench = file.getFileName() + " " + damage.french;
    }

    /** The name of the file and what is wrong with it, for the receiver's answer. */
    String inFrench() {
        return inFrench;
    }
}
