package fr.acteurs.adapters.json;

import fr.acteurs.application.continuity.Mapping;
import fr.acteurs.application.continuity.Mapping.Sheet;
import fr.acteurs.application.continuity.MappingReader;
import fr.acteurs.application.continuity.Meaning;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.source.SourceCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The mapping of the previous provider's files as JSON. Its keys are the words of {@link Meaning}; what is wrong is
 * refused with its place and what to write.
 */
public final class MappingJson implements MappingReader {

    private static final Set<Meaning> OF_A_BODY = EnumSet.of(
            Meaning.ORGANISATION_ID,
            Meaning.SIRET,
            Meaning.SIREN,
            Meaning.INSEE,
            Meaning.KIND,
            Meaning.NAME,
            Meaning.DEPARTEMENT);

    private static final Pattern DATES = Pattern.compile("(?:dd?[/.-]MM?[/.-]yyyy|yyyy[/.-]?MM[/.-]?dd)");

    /** Identifiers and marks of ours: nobody else has them. */
    private static final Pattern OURS = Pattern.compile("id_.*|version|remplace_par|date_mise_a_jour");

    @Override
    public Mapping read(Path file) {
        try {
            return mapping(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the mapping " + file, unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file.getFileName() + " : " + wrong.getMessage(), wrong);
        }
    }

    static Mapping mapping(byte[] bytes) {
        Keys json = new Keys(Json.parse(bytes));
        json.allow(List.of("provider", "organisations", "contacts"));
        Mapping mapping = new Mapping(
                json.as("provider", SourceCode::of),
                sheet(json, "organisations", OF_A_BODY, OrganisationFeed.SCHEMA),
                sheet(json, "contacts", EnumSet.allOf(Meaning.class), ContactFeed.SCHEMA));
        require(
                mapping.organisations().isPresent() || mapping.contacts().isPresent(),
                "ni organisations ni contacts : décrire au moins l'un des deux fichiers");
        mapping.organisations().ifPresent(MappingJson::checkOrganisations);
        mapping.contacts().ifPresent(MappingJson::checkContacts);
        return mapping;
    }

    private static Optional<Sheet> sheet(Keys json, String key, Set<Meaning> meanings, FeedSchema<?> schema) {
        if (!json.has(key)) {
            return Optional.empty();
        }
        Keys sheet = json.within(key);
        List<String> allowed =
                new ArrayList<>(meanings.stream().map(Meaning::key).toList());
        allowed.addAll(List.of("date_format", "communes", "compared"));
        sheet.allow(allowed);
        return Optional.of(new Sheet(
                columns(sheet, meanings),
                sheet.has("date_format") ? sheet.as("date_format", MappingJson::dateFormat) : "",
                Set.copyOf(sheet.textsIfAny("communes", MappingJson::filled)),
                sheet.has("compared") ? compared(sheet.within("compared"), schema) : Map.of()));
    }

    private static Map<Meaning, String> columns(Keys sheet, Set<Meaning> meanings) {
        Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
        meanings.stream()
                .filter(meaning -> sheet.has(meaning.key()))
                .forEach(meaning -> columns.put(meaning, sheet.as(meaning.key(), MappingJson::filled)));
        return columns;
    }

    private static Map<String, String> compared(Keys json, FeedSchema<?> schema) {
        List<String> columns = schema.names().stream()
                .filter(name -> !OURS.matcher(name).matches())
                .toList();
        json.allow(columns);
        return json.entries(name -> name, (keys, name) -> keys.as(name, MappingJson::filled));
    }

    private static void checkOrganisations(Sheet sheet) {
        String at = "organisations";
        need(sheet, at, Meaning.ORGANISATION_ID);
        needOne(sheet, at, Meaning.SIRET, Meaning.SIREN, Meaning.INSEE, Meaning.NAME);
        needTogether(sheet, at);
    }

    private static void checkContacts(Sheet sheet) {
        String at = "contacts";
        needOne(sheet, at, Meaning.FUNCTION_ID, Meaning.PERSON_ID);
        needOne(sheet, at, Meaning.SIRET, Meaning.SIREN, Meaning.INSEE, Meaning.ORGANISATION_ID);
        need(sheet, at, Meaning.SURNAME);
        need(sheet, at, Meaning.GIVEN_NAME);
        needTogether(sheet, at);
    }

    private static void needTogether(Sheet sheet, String at) {
        boolean dated = sheet.columns().containsKey(Meaning.BIRTH_DATE)
                || sheet.compared().keySet().stream().anyMatch(name -> name.startsWith("date_"));
        require(
                !dated || !sheet.dateFormat().isEmpty(),
                at + ".date_format manque : écrire la forme des dates, dd/MM/yyyy par exemple");
        require(
                sheet.columns().containsKey(Meaning.KIND) != sheet.communes().isEmpty(),
                at + " : kind et communes vont ensemble, la colonne de la nature et ses mots qui disent commune");
    }

    private static void need(Sheet sheet, String at, Meaning meaning) {
        require(
                sheet.columns().containsKey(meaning),
                at + "." + meaning.key() + " manque : écrire le nom de leur colonne");
    }

    private static void needOne(Sheet sheet, String at, Meaning... meanings) {
        List<Meaning> any = List.of(meanings);
        require(
                any.stream().anyMatch(sheet.columns()::containsKey),
                at + " : écrire au moins l'un de "
                        + any.stream().map(Meaning::key).toList());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String filled(String text) {
        require(!text.isBlank(), "un texte vide");
        return text;
    }

    private static String dateFormat(String pattern) {
        require(DATES.matcher(pattern).matches(), "ni jour, mois et année à quatre chiffres");
        return pattern;
    }
}
