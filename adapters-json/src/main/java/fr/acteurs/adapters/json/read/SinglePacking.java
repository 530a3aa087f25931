package fr.acteurs.adapters.json.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import fr.acteurs.domain.source.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One document, which is the file. It is read through once: where one is broken nothing behind the break is sure. */
final class SinglePacking implements Packing {

    @Override
    public Optional<Gate.Held> complaint(Path file, Survey survey) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = Json.parser(in)) {
            while (json.nextToken() != null) {
                json.getText(); // only then is a text measured
            }
            return Optional.empty();
        } catch (JsonEOFException cut) {
            return Optional.of(Gate.LAST_LINE.held("le document JSON n'est pas fini", "un document entier"));
        } catch (StreamConstraintsException bomb) {
            return Optional.of(
                    Gate.KIND_OF_FILE.held("un texte, un nombre ou un emboîtement sans mesure", Json.limits()));
        } catch (JsonProcessingException broken) {
            return Optional.of(Gate.KIND_OF_FILE.held(
                    "du JSON mal formé, ligne " + broken.getLocation().getLineNr(), "un document JSON"));
        } catch (CharacterCodingException undecodable) {
            return Optional.of(Gate.DECODING.held("des octets qui ne sont pas de l'UTF-8", "de l'UTF-8"));
        }
    }

    @Override
    public void each(Path file, Documents documents) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            documents.next(in);
        }
    }
}
