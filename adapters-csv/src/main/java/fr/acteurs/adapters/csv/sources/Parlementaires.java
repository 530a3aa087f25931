package fr.acteurs.adapters.csv.sources;

import com.google.common.base.Splitter;
import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.SocialAccount.Network;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public accounts and pages of members of Parliament, as Regards citoyens gathers them from the assemblies' own pages.
 * It lists members of former years too, so that it says something of persons and nothing of their functions. What it
 * counts of their accounts changes every day, and is left alone by name.
 */
final class Parlementaires implements Source {

    private static final Column TWITTER = Column.required("twitter");
    private static final Column NAME = Column.required("nom");
    private static final Column FAMILY_NAME = Column.required("nom_de_famille");
    private static final Column GIVEN_NAME = Column.required("prenom");
    private static final Column SEX = Column.required("sexe");
    private static final Column PAGES = Column.required("sites_web");
    private static final Column RECORD = Column.required("url_institution");

    private static final List<String> IGNORED = List.of(
            "twitter_tweets",
            "twitter_followers",
            "twitter_following",
            "twitter_listed",
            "twitter_favourites",
            "twitter_verified",
            "twitter_protected",
            "twitter_id",
            "twitter_name",
            "twitter_description",
            "twitter_created_at",
            "twitter_last_tweeted_at",
            "slug");

    /** {@code …/deputes/fiche/OMC_PA1234}: the assembly's own number of the person. */
    private static final Pattern DEPUTY = Pattern.compile(".*/deputes/fiche/OMC_(PA\\d{1,9})");
    /** {@code …/senateur/durand_anne12345a.html}: the Sénat's own number, behind the name. */
    private static final Pattern SENATOR =
            Pattern.compile(".*/senateur/\\D*(\\d{5}[a-z])\\.html", Pattern.CASE_INSENSITIVE);

    /** Networks that the files have no word for: a page there is neither a known account nor a site. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("https?://(?:[^/]+\\.)?(?:t\\.me|twitch\\.tv|flickr\\.com|dailymotion\\.com)(?:/.*)?");

    private static final Splitter BARS = Splitter.on('|').trimResults().omitEmptyStrings();

    private final ContactParser contacts;

    Parlementaires(Lexicon lexicon) {
        this.contacts = lexicon.contacts();
    }

    /** The last column of each file is not read: it tells which of the two assemblies the file is of. */
    private static Dataset dataset(String code, String toldBy) {
        return Dataset.of(code, TWITTER, NAME, FAMILY_NAME, GIVEN_NAME, SEX, PAGES, RECORD, Column.required(toldBy))
                .ignoring(IGNORED);
    }

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(3);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("rc-parlementaires"),
                "RC_PARLEMENTAIRES",
                "Comptes et sites publics des parlementaires",
                "Regards citoyens",
                Licences.ODBL,
                "https://github.com/regardscitoyens/twitter-parlementaires",
                "quotidienne",
                List.of(dataset("deputes", "url_nosdeputes_api"), dataset("senateurs", "url_nossenateurs_api")));
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_PARLIAMENT;
    }

    @Override
    public Reading read(Row row) {
        if (row.text(FAMILY_NAME).isEmpty() || row.text(GIVEN_NAME).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, FAMILY_NAME.name());
        }
        if (row.name(FAMILY_NAME).isEmpty() || row.name(GIVEN_NAME).isEmpty()) {
            return row.refused(Reason.FORMULA, FAMILY_NAME.name());
        }
        return member(row).map(row::taken).orElseGet(() -> row.refused(Reason.BAD_CODE, RECORD.name()));
    }

    private Optional<Observation> member(Row row) {
        Matcher deputy = DEPUTY.matcher(row.text(RECORD));
        if (deputy.matches()) {
            String number = new ExternalId(ExternalId.AN, deputy.group(1)).text();
            Facts.Builder facts = facts(row).say(Field.AN_PERSON, deputy.group(1));
            return Optional.of(of("AN", "DEPUTY", number, facts));
        }
        Matcher senator = SENATOR.matcher(row.text(RECORD));
        return senator.matches()
                ? Optional.of(of("SENAT", "SENATOR", senator.group(1).toUpperCase(Locale.ROOT), facts(row)))
                : Optional.empty();
    }

    private static Observation of(String assembly, String function, String number, Facts.Builder facts) {
        return Observation.OfPerson.numbered(
                EntityKey.assembly(assembly), FunctionCode.of(function), number, facts.build());
    }

    private Facts.Builder facts(Row row) {
        return Facts.builder()
                .say(Field.SURNAME, surname(row))
                .say(Field.GIVEN_NAME, row.name(GIVEN_NAME))
                .say(Field.SEX, row.optional(SEX, Lexicon::sex, Reason.BAD_NUMBER))
                .say(
                        Field.OWN_ACCOUNTS,
                        SocialAccount.print(List.copyOf(accounts(row).values())))
                .say(Field.BLOG, site(row));
    }

    /** As it is said behind the given name; the family name alone is turned for sorting: {@code Legge (de)}. */
    private static String surname(Row row) {
        String given = row.name(GIVEN_NAME) + " ";
        String whole = row.name(NAME);
        return whole.startsWith(given) ? whole.substring(given.length()) : row.name(FAMILY_NAME);
    }

    /** Of each network the first; the column of its own says best which account on X is in use. */
    private Map<Network, SocialAccount> accounts(Row row) {
        Map<Network, SocialAccount> accounts = new EnumMap<>(Network.class);
        row.optional(TWITTER, this::onX, Reason.BAD_CONTACT).ifPresent(one -> accounts.put(Network.X, one));
        pages(row)
                .forEach(page ->
                        contacts.account(page).ifPresent(account -> accounts.putIfAbsent(account.network(), account)));
        return accounts;
    }

    private Optional<SocialAccount> onX(String name) {
        return contacts.account(Network.X.name(), Network.X.pageOf(name));
    }

    /** The first page that is no account; where none is left but what cannot be read, the last good one stays. */
    private Optional<String> site(Row row) {
        Optional<String> first = pages(row).stream()
                .filter(page -> contacts.account(page).isEmpty())
                .flatMap(page -> contacts.website(page).stream())
                .map(Website::value)
                .filter(page -> !ELSEWHERE.matcher(page).matches())
                .findFirst();
        boolean unread =
                pages(row).stream().anyMatch(page -> contacts.website(page).isEmpty());
        if (unread) {
            row.remark(Reason.BAD_CONTACT, PAGES);
        }
        return first.isEmpty() && !unread ? Optional.of("") : first;
    }

    private static List<String> pages(Row row) {
        return BARS.splitToList(row.text(PAGES));
    }
}
