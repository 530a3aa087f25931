package fr.acteurs.application.audit;

import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row as the client holds it, by the names of its columns. */
final class Row {

    private final Map<String, Integer> places;
    private final List<String> values;

    private Row(Map<String, Integer> places, List<String> values) {
        this.places = places;
        this.values = values;
    }

    /** Where the columns of a role stand. */
    static Map<String, Integer> places(FeedRole role) {
        Map<String, Integer> places = new HashMap<>();
        FeedDictionary.schema(role).names().forEach(name -> places.put(name, places.size()));
        return places;
    }

    static Row of(Map<String, Integer> places, List<String> values) {
        return new Row(places, values);
    }

    /** The value of the column, empty where the role has none of that name. */
    String get(String column) {
        Integer place = places.get(column);
        return place == null ? "" : values.get(place);
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    boolean fills(String column) {
        return !get(column).isEmpty();
    }

    PersonId person() {
        return new PersonId(get("id_personne"));
    }

    EntityId body() {
        return new EntityId(get("id_organisme"));
    }
}
