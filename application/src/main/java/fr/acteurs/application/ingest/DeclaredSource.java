package fr.acteurs.application.ingest;

import com.google.common.collect.ImmutableSet;
import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.Body.Numbered;
import fr.acteurs.application.contract.Declaration.Cell;
import fr.acteurs.application.contract.Declaration.Columns;
import fr.acteurs.application.contract.Declaration.Rows;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table as its {@link Declaration} reads it. */
public final class DeclaredSource implements Source {

    private static final Pattern FINESS = Pattern.compile("(?:\\d{2}|2[AB])\\d{7}");
    private static final Pattern RNA = Pattern.compile("W[0-9A-Z]{9}");
    private static final Pattern UAI = Pattern.compile("\\d{7}[A-Z]");
    private static final Pattern CATEGORY = Pattern.compile("\\d{4}");
    private static final int LONGEST_ACRONYM = 20;
    private static final Set<SourceCode> ASSEMBLIES =
            ImmutableSet.of(SourceCode.of("an-acteurs"), SourceCode.of("rne-deputes"), SourceCode.of("rne-senateurs"));
    private static final Set<SourceCode> BRINGERS = ImmutableSet.of(
            SourceCode.of("cog-communes"),
            SourceCode.of("cog-mouvements"),
            SourceCode.of("dgcl-epci"),
            SourceCode.of("dila-local"),
            SourceCode.of("dila-etat"),
            SourceCode.of("finess-etablissements"));

    private final SourceDescription description;
    private final Columns declared;
    private final OptionalInt freshness;
    private final String rules;
    private final Lexicon lexicon;

    public DeclaredSource(Declaration declaration, Lexicon lexicon) {
        this.description = declaration.description();
        this.declared = declaration.columns();
        this.freshness = declaration.freshness();
        this.rules = declaration.rules();
        this.lexicon = lexicon;
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    /** A table that brings no bodies speaks of those that others bring. */
    @Override
    public Set<SourceCode> after() {
        if (declared.founds()) {
            return Set.of();
        }
        return declared.body().fold(numbered -> BRINGERS, named -> ASSEMBLIES);
    }

    @Override
    public OptionalInt freshness() {
        return freshness;
    }

    @Override
    public String rules() {
        return rules;
    }

    @Override
    public Reading read(Row row) {
        return declared.unless().stream()
                .filter(column -> !row.text(column).isEmpty())
                .findFirst()
                .map(column -> row.refused(Reason.OUT_OF_SCOPE, column.name()))
                .orElseGet(() -> inScope(row));
    }

    private Reading inScope(Row row) {
        return declared.body().fold(numbered -> numbered(row, numbered), named -> body(row, named.key()));
    }

    private Reading numbered(Row row, Numbered body) {
        Cell cell = body.number();
        Optional<String> number = value(row, cell);
        if (number.isEmpty()) {
            boolean isOther =
                    cell.pattern().isPresent() && !row.text(cell.column()).isEmpty();
            return row.refused(
                    isOther ? Reason.OUT_OF_SCOPE : Reason.MISSING_VALUE,
                    cell.column().name());
        }
        return key(body.scheme(), number.get())
                .map(key -> body(row, key))
                .orElseGet(() -> row.refused(Reason.BAD_CODE, cell.column().name()));
    }

    private Reading body(Row row, EntityKey key) {
        Optional<EntityKind> kind = declared.kind().flatMap(rule -> kind(row, rule));
        if (declared.kind().isPresent() && kind.isEmpty()) {
            return row.refused(
                    Reason.OUT_OF_SCOPE,
                    "type " + declared.kind().map(rule -> word(row, rule)).orElse(""));
        }
        Facts.Builder said = facts(row, key);
        if (declared.founds()) {
            kind.ifPresent(one -> said.say(Field.KIND, one.code()));
            return founded(row, key, said);
        }
        return taken(row, all(row, key, said.build(), kind.orElse(Classification.NONE)));
    }

    private static String word(Row row, Declaration.KindRule rule) {
        return rule.fold(fixed -> "", byWord -> value(row, byWord.cell()).orElse(""));
    }

    private static Reading taken(Row row, List<Observation> said) {
        return said.isEmpty()
                ? row.refused(Reason.MISSING_VALUE, Field.SURNAME.name())
                : row.taken(said.toArray(Observation[]::new));
    }

    private Reading founded(Row row, EntityKey key, Facts.Builder said) {
        Facts facts = said.build();
        if (facts.get(Field.NAME).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, Field.NAME.name());
        }
        List<EntityKind> kinds = lexicon.kinds().kindsOf(facts);
        if (kinds.isEmpty()) {
            List<EntityKind> doubts = lexicon.kinds().doubts(facts);
            return doubts.isEmpty()
                    ? row.refused(Reason.OUT_OF_SCOPE, key.scheme().name())
                    : row.refused(Reason.KIND_IN_DOUBT, doubts.toString());
        }
        return taken(row, all(row, key, facts, kinds.get(0)));
    }

    /** What the row is about comes first; whom it cannot name it says nothing of. */
    private List<Observation> all(Row row, EntityKey key, Facts facts, EntityKind kind) {
        List<Observation> all = new ArrayList<>();
        declared.heads()
                .forEach(head ->
                        new DeclaredHead(head, lexicon).in(row, key, kind).ifPresent(all::add));
        if (declared.founds() || !facts.values().isEmpty()) {
            all.add(declared.rows() == Rows.PERSONS ? all.size() : 0, body(row, key, facts));
        }
        return all;
    }

    private Observation body(Row row, EntityKey key, Facts facts) {
        return declared.record()
                .flatMap(cell -> value(row, cell))
                .map(record -> Observation.OfEntity.recorded(key, record, facts))
                .orElseGet(() -> new Observation.OfEntity(key, declared.founds(), facts));
    }

    private Facts.Builder facts(Row row, EntityKey key) {
        Facts.Builder facts = Facts.builder();
        declared.fields().forEach((field, cell) -> said(row, field, cell).ifPresent(value -> facts.say(field, value)));
        sayNumber(facts, key);
        declared.extras().ifPresent(ordered -> DeclaredExtras.of(ordered).say(row, facts));
        reached(row, facts, key);
        return facts;
    }

    private Optional<EntityKind> kind(Row row, Declaration.KindRule rule) {
        return rule.fold(
                fixed -> Optional.of(fixed.kind()),
                byWord -> value(row, byWord.cell()).map(word -> byWord.kinds().get(Folding.fold(word))));
    }

    private static void sayNumber(Facts.Builder facts, EntityKey key) {
        switch (key.scheme()) {
            case SIRET ->
                facts.say(Field.SIRET, key.value())
                        .say(Field.SIREN, new Siret(key.value()).siren().value());
            case SIREN -> facts.say(Field.SIREN, key.value());
            case FINESS -> facts.say(Field.FINESS, key.value());
            case RNA -> facts.say(Field.RNA, key.value());
            case UAI -> facts.say(Field.UAI, key.value());
            default -> {}
        }
    }

    private static Optional<EntityKey> key(EntityKey.Scheme scheme, String number) {
        return switch (scheme) {
            case SIRET -> Siret.parse(number).map(EntityKey::of);
            case SIREN -> Siren.parse(number).map(EntityKey::of);
            case INSEE -> InseeCode.parse(number).map(EntityKey::of);
            case FINESS -> formed(Field.FINESS, number).map(value -> new EntityKey(EntityKey.Scheme.FINESS, value));
            case RNA -> formed(Field.RNA, number).map(value -> new EntityKey(EntityKey.Scheme.RNA, value));
            case UAI -> formed(Field.UAI, number).map(value -> new EntityKey(EntityKey.Scheme.UAI, value));
            default -> Optional.empty();
        };
    }

    /** A value in the form of the data dictionary; one that is there and has another form is remarked upon. */
    private static Optional<String> said(Row row, Field field, Cell cell) {
        Optional<String> value =
                field == Field.NAME && row.name(cell.column()).isEmpty() ? Optional.empty() : value(row, cell);
        Optional<String> formed = value.flatMap(text -> formed(field, text));
        if (value.isPresent() && formed.isEmpty() && !isContact(field)) {
            row.remark(Reason.BAD_NUMBER, cell.column());
        }
        return isContact(field) ? Optional.empty() : formed;
    }

    private static Optional<String> formed(Field field, String text) {
        return switch (field) {
            case SIREN, PARENT_SIREN -> Siren.parse(text).map(Siren::value);
            case SIRET, HEAD_SIRET -> Siret.parse(text).map(Siret::value);
            case DEPARTEMENT ->
                DepartementCode.parse(text)
                        .or(() -> InseeCode.parse(text).map(InseeCode::departement))
                        .map(DepartementCode::value);
            case ACRONYM ->
                Optional.of(text.toUpperCase(Locale.FRENCH)).filter(word -> word.length() <= LONGEST_ACRONYM);
            case FINESS -> Optional.of(text).filter(FINESS.asMatchPredicate());
            case RNA -> Optional.of(text).filter(RNA.asMatchPredicate());
            case UAI -> Optional.of(text).filter(UAI.asMatchPredicate());
            case LEGAL_CATEGORY -> Optional.of(text).filter(CATEGORY.asMatchPredicate());
            default -> Optional.of(text);
        };
    }

    private static boolean isContact(Field field) {
        return field == Field.PHONE || field == Field.FAX || field == Field.EMAIL || field == Field.WEBSITE;
    }

    /** Of a column that the table has not it says nothing. */
    private void reached(Row row, Facts.Builder facts, EntityKey key) {
        Facts said = facts.build();
        Reached reached = new Reached(row, facts, lexicon.contacts(), where(said, key));
        Map<Field, Runnable> ways = Map.of(
                Field.PHONE, () -> reached.byPhone(texts(row, Field.PHONE)),
                Field.FAX, () -> reached.byFax(texts(row, Field.FAX)),
                Field.EMAIL,
                        () -> reached.byEmail(
                                texts(row, Field.EMAIL), said.get(Field.NAME).orElse("")),
                Field.WEBSITE, () -> reached.onTheWeb(texts(row, Field.WEBSITE)));
        ways.forEach((field, way) -> {
            if (declared.fields().containsKey(field)) {
                way.run();
            }
        });
        if (!declared.accounts().isEmpty()) {
            reached.by(accounts(row));
        }
        declared.address().ifPresent(address -> reached.at(parts(row, address)));
    }

    private static @Nullable DepartementCode where(Facts said, EntityKey key) {
        return key.scheme() == EntityKey.Scheme.INSEE
                ? new InseeCode(key.value()).departement()
                : said.get(Field.DEPARTEMENT).map(DepartementCode::new).orElse(null);
    }

    private List<String> texts(Row row, Field field) {
        return Optional.ofNullable(declared.fields().get(field)).flatMap(cell -> value(row, cell)).stream()
                .toList();
    }

    private List<SocialAccount> accounts(Row row) {
        return declared.accounts().entrySet().stream()
                .flatMap(account -> value(row, account.getValue())
                        .flatMap(page ->
                                lexicon.contacts().account(account.getKey().name(), page))
                        .stream())
                .toList();
    }

    private static Parts parts(Row row, Declaration.Address address) {
        Function<Optional<Cell>, String> text =
                cell -> cell.flatMap(one -> value(row, one)).orElse("");
        return new Parts(
                address.complements().stream()
                        .map(cell -> text.apply(Optional.of(cell)))
                        .toList(),
                text.apply(address.street()),
                text.apply(address.box()),
                text.apply(address.postcode()),
                text.apply(Optional.of(address.city())),
                PostalAddress.FRANCE);
    }

    private static Optional<String> value(Row row, Cell cell) {
        return cell.in(row.text(cell.column()));
    }
}
