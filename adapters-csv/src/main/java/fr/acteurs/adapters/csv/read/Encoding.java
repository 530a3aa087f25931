package fr.acteurs.adapters.csv.read;

import fr.acteurs.domain.source.Gate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decides how the bytes of a text are to be read: strictly as UTF-8, else strictly as windows-1252. */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final double DOUBLED_LIMIT = 0.001;

    private Encoding() {}

    static Charset of(Survey survey) {
        return survey.utf8().isValid() ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** The gate on characters: a text in no encoding, in two at once, or decoded twice. */
    static Optional<Gate.Held> gate(Survey survey) {
        if (survey.bytes().zeros() > 0) {
            return held(survey.bytes().zeros() + " octets nuls", "aucun dans un texte");
        }
        return survey.utf8().isValid() ? utf8Gate(survey) : windowsGate(survey.bytes());
    }

    private static Optional<Gate.Held> utf8Gate(Survey survey) {
        long doubled = survey.utf8().doubled();
        long bytes = survey.bytes().count();
        return doubled > bytes * DOUBLED_LIMIT
                ? held(doubled + " lettres en UTF-8 décodées deux fois", "0,1 % de " + bytes + " octets")
                : Optional.empty();
    }

    private static Optional<Gate.Held> windowsGate(Bytes bytes) {
        if (bytes.undefined() > 0) {
            return held(
                    bytes.undefined() + " octets que windows-1252 ne définit pas, hors de tout texte UTF-8", "aucun");
        }
        return bytes.utf8Pairs() > bytes.count() * DOUBLED_LIMIT
                ? held(
                        bytes.utf8Pairs() + " lettres en UTF-8 parmi des octets qui n'en sont pas",
                        "0,1 % de " + bytes.count())
                : Optional.empty();
    }

    private static Optional<Gate.Held> held(String measured, String limit) {
        return Optional.of(Gate.DECODING.held(measured, limit));
    }
}
