package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Header;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.Optional;

/** The gate on columns: how many, all named, and those of one dataset of the source. */
final class Columns {

    private static final int MOST = 500;

    private Columns() {}

    /** The header, or the gate that holds the file. */
    record Answer(Optional<Header> header, Optional<Gate.Held> held) {}

    static Answer match(SourceDescription source, List<String> names) {
        if (names.size() > MOST) {
            return new Answer(Optional.empty(), Optional.of(tooMany(names.size() + " colonnes")));
        }
        if (names.size() > 1 && names.stream().anyMatch(String::isBlank)) {
            return held("des colonnes sans nom", "un nom pour chacune");
        }
        Header.Match match = Header.match(source, names);
        return match instanceof Header.Match.Fits fits
                ? new Answer(Optional.of(fits.header()), Optional.empty())
                : held(((Header.Match.Misfit) match).why(), "les colonnes d'un jeu de données");
    }

    static Gate.Held tooMany(String measured) {
        return Gate.COLUMNS.held(measured, "au plus " + MOST + " colonnes");
    }

    private static Answer held(String measured, String limit) {
        return new Answer(Optional.empty(), Optional.of(Gate.COLUMNS.held(measured, limit)));
    }
}
