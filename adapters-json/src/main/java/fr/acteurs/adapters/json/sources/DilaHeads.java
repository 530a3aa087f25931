package fr.acteurs.adapters.json.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Who heads a service. An office without a person is vacant.
 *
 * @param vacant codes of functions
 */
record DilaHeads(List<Observation> appointed, List<String> vacant) {

    static DilaHeads of(Row row, Lexicon lexicon, EntityKey body, EntityKind kind) {
        Nested list = Nested.in(row, DilaDirectory.HEADS);
        List<Observation> appointed = new ArrayList<>();
        List<String> vacant = new ArrayList<>();
        list.elements().forEach(office -> {
            String title = list.text(office, "fonction");
            String surname = list.text(office, "personne", "nom");
            if (title.isEmpty()) {
                row.remark(Reason.HEAD_WITHOUT_OFFICE, DilaDirectory.HEADS);
            } else if (surname.isEmpty()) {
                ReadTitle read = lexicon.functions().read(title, kind);
                vacant.add(read.function().code());
            } else {
                appointed.add(lexicon.appointed(row, body, kind, title, person(list, office)));
            }
        });
        return new DilaHeads(
                List.copyOf(appointed), vacant.stream().distinct().sorted().toList());
    }

    private static Facts.Builder person(Nested list, JsonNode office) {
        return Facts.builder()
                .say(Field.SURNAME, list.text(office, "personne", "nom"))
                .say(Field.GIVEN_NAME, list.text(office, "personne", "prenom"))
                .say(Field.SEX, Lexicon.sex(list.text(office, "personne", "civilite")));
    }
}
