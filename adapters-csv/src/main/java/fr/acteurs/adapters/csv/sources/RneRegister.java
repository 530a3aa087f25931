package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One family of the répertoire national des élus, in each layout that was published since 2019. The register has no
 * identifiers of persons or mandates, its titles are in the masculine, and its codes may have lost leading zeros.
 */
final class RneRegister implements Source {

    private static final int MOST_TITLES = 10_000;

    private final RneFamily family;
    private final Functions functions;
    /** A register of half a million rows has some hundred titles. */
    private final Map<String, ReadTitle> titles = new ConcurrentHashMap<>();

    RneRegister(RneFamily family, Functions functions) {
        this.family = family;
        this.functions = functions;
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(150);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("rne-" + family.code()),
                "RNE_ELUS",
                "Répertoire national des élus : " + family.label(),
                "Ministère de l'Intérieur",
                Licences.OUVERTE,
                "https://www.data.gouv.fr/fr/datasets/repertoire-national-des-elus-1/",
                "trimestrielle",
                family.shapes().stream().map(RneFamily.Shape::dataset).toList());
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_TERRITORIES;
    }

    @Override
    public Reading read(Row row) {
        Optional<RnePlace> place = family.place(row);
        if (place.isEmpty()) {
            return row.refused(Reason.BAD_CODE, Shown.code(shownPlace(row)));
        }
        if (row.text(RneColumns.SURNAME).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, RneColumns.SURNAME.name());
        }
        if (row.name(RneColumns.SURNAME).isEmpty()) {
            return row.refused(Reason.FORMULA, RneColumns.SURNAME.name());
        }
        return isOver(row) && family.only().isPresent()
                ? row.refused(Reason.OUT_OF_SCOPE, RneColumns.ENDED_ON.name())
                : row.taken(observations(row, place.get()));
    }

    private Observation[] observations(Row row, RnePlace place) {
        ReadTitle title = title(row, place);
        Observation mandate =
                Observation.OfMandate.keyedByName(place.body(), title.function(), facts(row, place, title));
        return Stream.concat(Stream.of(mandate), place.founding().stream()).toArray(Observation[]::new);
    }

    /** A function that is over leaves its holder the seat in the assembly. */
    private ReadTitle title(Row row, RnePlace place) {
        if (family.only().isPresent()) {
            return ReadTitle.of(family.only().get());
        }
        ReadTitle title = read(isOver(row) ? "" : row.text(RneColumns.TITLE), place.kind());
        if (!title.recognised()) {
            row.remark(Reason.UNKNOWN_FUNCTION, row.text(RneColumns.TITLE));
        }
        return title;
    }

    private ReadTitle read(String title, EntityKind kind) {
        String asked = kind + "/" + title;
        ReadTitle known = titles.get(asked);
        if (known != null) {
            return known;
        }
        ReadTitle read = functions.read(title, kind);
        if (titles.size() < MOST_TITLES) {
            titles.put(asked, read);
        }
        return read;
    }

    private Facts facts(Row row, RnePlace place, ReadTitle title) {
        Optional<Sex> sex = row.optional(RneColumns.SEX, Sex::parse, Reason.BAD_NUMBER);
        Facts.Builder facts = Facts.builder()
                .say(Field.SURNAME, row.text(RneColumns.SURNAME))
                .say(Field.GIVEN_NAME, row.name(RneColumns.GIVEN_NAME))
                .say(Field.SEX, sex)
                .say(Field.BIRTH_DATE, row.birthDate(RneColumns.BIRTH_DATE))
                .say(Field.FUNCTION, title.function().code())
                .say(Field.TENURE, tenure(title))
                .say(Field.TITLE, shownTitle(row, title, sex.orElse(null)))
                .say(Field.RANK, rank(title))
                .say(Field.DELEGATION, title.delegation())
                .say(Field.ELECTION, place.election())
                .say(Field.ELECTED_ON, row.date(RneColumns.ELECTED_ON))
                .say(Field.STARTED_ON, isOver(row) ? Optional.empty() : row.date(RneColumns.STARTED_ON));
        place.constituency().forEach(facts::say);
        return facts.build();
    }

    /** In our own words, so that a register that words its titles anew changes nothing; unknown ones as they stand. */
    private String shownTitle(Row row, ReadTitle title, @Nullable Sex sex) {
        String own = row.text(RneColumns.TITLE);
        return title.recognised() || own.isEmpty() ? inOurWords(title, sex) : own;
    }

    private String inOurWords(ReadTitle title, @Nullable Sex sex) {
        String shown = functions.display(title.function(), title.ordinal(), sex);
        return title.interim() ? shown + " par intérim" : shown;
    }

    private static Optional<Tenure> tenure(ReadTitle title) {
        return title.interim() ? Optional.of(Tenure.INTERIM) : Optional.empty();
    }

    private static Optional<Integer> rank(ReadTitle title) {
        return title.ordinal().isPresent() ? Optional.of(title.ordinal().getAsInt()) : Optional.empty();
    }

    private static boolean isOver(Row row) {
        return row.has(RneColumns.ENDED_ON)
                && row.date(RneColumns.ENDED_ON)
                        .filter(end -> end.isBefore(row.asOf()))
                        .isPresent();
    }

    private static String shownPlace(Row row) {
        return Stream.of(
                        RneColumns.DEPARTEMENT,
                        RneColumns.COLLECTIVITY,
                        RneColumns.REGION,
                        RneColumns.COMMUNE,
                        RneColumns.CONSULAR)
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
