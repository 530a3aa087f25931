package fr.acteurs.application.continuity;

import fr.acteurs.application.continuity.Mapping.Sheet;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceDescription;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The previous provider's files as a register that the ordinary readers read, by a {@link Mapping}. It keeps the last
 * row that it was given; used by one thread for one reading.
 */
final class TheirRegister implements Source {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
    private static final String CONTACTS = "contacts";
    private static final String ORGANISATIONS = "organismes";

    private final SourceDescription description;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private @Nullable TheirRow last;

    TheirRegister(Mapping mapping) {
        List<Dataset> datasets = new ArrayList<>();
        // A file of contacts may have all columns of one of bodies, and more: it is looked for first.
        mapping.contacts().ifPresent(sheet -> datasets.add(dataset(CONTACTS, sheet)));
        mapping.organisations().ifPresent(sheet -> datasets.add(dataset(ORGANISATIONS, sheet)));
        this.description = new SourceDescription(
                mapping.provider(), "PRECEDENT", "Base du précédent prestataire", "", "", "", "une fois", datasets);
    }

    private Dataset dataset(String code, Sheet sheet) {
        sheets.put(code, sheet);
        Map<Set<String>, Column> columns = new LinkedHashMap<>();
        sheet.columns().values().stream().sorted().map(Column::required).forEach(c -> columns.put(c.folded(), c));
        sheet.compared().values().stream().sorted().map(Column::required).forEach(c -> columns.put(c.folded(), c));
        return new Dataset(
                code,
                List.copyOf(columns.values()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                Double.MAX_VALUE);
    }

    static SubjectType subject(Dataset dataset, Mapping mapping) {
        if (dataset.code().equals(ORGANISATIONS)) {
            return SubjectType.O;
        }
        return mapping.personsStandIn() ? SubjectType.P : SubjectType.F;
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public Reading read(Row row) {
        Sheet sheet = sheets.getOrDefault(row.dataset().code(), new Sheet(Map.of(), "", Set.of(), Map.of()));
        Map<Meaning, String> values = new EnumMap<>(Meaning.class);
        sheet.columns().forEach((meaning, column) -> values.put(meaning, row.text(Column.required(column))));
        Map<String, String> compared = new HashMap<>();
        sheet.compared().forEach((ours, column) -> compared.put(ours, text(row, ours, column, sheet)));
        Reading.Taken taken = (Reading.Taken) row.taken();
        last = new TheirRow(
                taken.line(),
                row.dataset().code().equals(CONTACTS),
                values,
                isCommune(sheet, values),
                date(values.getOrDefault(Meaning.BIRTH_DATE, ""), sheet),
                altered(sheet, taken),
                compared);
        return taken;
    }

    /** The row that was read last. */
    TheirRow last() {
        if (last == null) {
            throw new IllegalStateException("No row was read");
        }
        return last;
    }

    private static String text(Row row, String ours, String column, Sheet sheet) {
        String text = row.text(Column.required(column));
        return ours.startsWith("date_")
                ? date(text, sheet).map(LocalDate::toString).orElse(text)
                : text;
    }

    private static Optional<Boolean> isCommune(Sheet sheet, Map<Meaning, String> values) {
        return sheet.has(Meaning.KIND)
                ? Optional.of(sheet.communes().stream()
                        .map(Folding::fold)
                        .anyMatch(Folding.fold(values.getOrDefault(Meaning.KIND, ""))::equals))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text, Sheet sheet) {
        try {
            return text.isEmpty() || sheet.dateFormat().isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text, format(sheet.dateFormat())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return FORMATS.computeIfAbsent(
                pattern,
                written ->
                        DateTimeFormatter.ofPattern(written.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT));
    }

    private static Set<Meaning> altered(Sheet sheet, Reading.Taken taken) {
        Set<Meaning> altered = EnumSet.noneOf(Meaning.class);
        for (Notice remark : taken.remarks()) {
            sheet.columns().forEach((meaning, column) -> {
                if (column.equals(remark.detail())) {
                    altered.add(meaning);
                }
            });
        }
        return altered;
    }
}
