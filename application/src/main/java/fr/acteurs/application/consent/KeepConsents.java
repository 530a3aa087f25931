package fr.acteurs.application.consent;

import fr.acteurs.application.Progress;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records what persons say of the use of their data, and has their rows follow in the same transaction: the very next
 * delivery tells the client.
 */
public final class KeepConsents {

    private final ConsentLedger ledger;
    private final RightsJournal journal;
    private final RightsKeeping rights;
    private final KeyedHashes hashes;
    private final InstantSource clock;
    private final Progress progress;

    public KeepConsents(
            ConsentLedger ledger, RightsJournal journal, KeyedHashes hashes, InstantSource clock, Progress progress) {
        this.ledger = ledger;
        this.journal = journal;
        this.rights = new RightsKeeping(ledger, journal, hashes);
        this.hashes = hashes;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What became of a statement.
     *
     * @param person who the identifier names today
     * @param isNew whether it was not in the ledger before
     * @param before what could be done with their rows before all that was recorded with it
     * @param after what can be done with them by all of it
     */
    public record Kept(PersonId person, boolean isNew, Permission before, Permission after) {}

    /**
     * Keeps statements, all or none.
     *
     * @param by who records them
     * @param date business date under which rows move
     * @throws ConsentRefused when there is no such person, body or wording, or the moment has not come yet
     */
    public List<Kept> recordAll(Collection<Statement> statements, String by, LocalDate date) {
        checkAll(statements, by);
        return ledger.write(consents -> {
            rights.catchUp(consents, date);
            List<Kept> kept = keepAll(consents, statements, by, date);
            journal(consents, statements, kept, by);
            return kept;
        });
    }

    /** Shows what {@link #recordAll} would do. */
    public List<Kept> rehearseAll(Collection<Statement> statements, String by, LocalDate date) {
        checkAll(statements, by);
        return ledger.rehearse(consents -> keepAll(consents, statements, by, date));
    }

    /** A person of whom there are many is settled once. */
    private List<Kept> keepAll(Consents consents, Collection<Statement> statements, String by, LocalDate date) {
        List<Verified> all =
                statements.stream().map(one -> verified(consents, one)).toList();
        Map<PersonId, Permission> before = permissions(consents, all);
        List<Boolean> isNew =
                all.stream().map(one -> consents.add(one.statement(), by, date)).toList();
        new ConsentPass(consents, hashes, date).settle(before.keySet(), progress);
        Map<PersonId, Permission> after = permissions(consents, all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    PersonId person = all.get(i).person();
                    return new Kept(
                            person,
                            isNew.get(i),
                            before.getOrDefault(person, Permission.NONE),
                            after.getOrDefault(person, Permission.NONE));
                })
                .toList();
    }

    /** A statement that can be kept, and who its identifier names today. */
    private record Verified(Statement statement, PersonId person) {}

    private static Map<PersonId, Permission> permissions(Consents consents, List<Verified> all) {
        Map<PersonId, Permission> permissions = new LinkedHashMap<>();
        all.forEach(one -> permissions.computeIfAbsent(one.person(), consents::permissionOf));
        return permissions;
    }

    /**
     * What is new, on disk beside the database before the database keeps it: what fails between the two is done again. What was
     * known before stands there already.
     */
    private void journal(Consents consents, Collection<Statement> statements, List<Kept> kept, String by) {
        Instant now = clock.instant();
        Iterator<Kept> each = kept.iterator();
        journal.add(statements.stream()
                .filter(statement -> each.next().isNew() && statement.stance() != Stance.CONSENTI)
                .map(statement -> new RightsEntry.Draft(
                        statement.person(), Optional.of(statement), hashes(consents, statement), by, now))
                .toList());
        consents.journalled(journal.last());
    }

    private Set<KeyedHash> hashes(Consents consents, Statement statement) {
        return statement.isTotal()
                ? consents.present(statement.person())
                        .map(consents::traitsOf)
                        .map(hashes::now)
                        .orElse(Set.of())
                : Set.of();
    }

    /**
     * Erases a person (RGPD art. 17): what is left are identifiers and keyed hashes.
     *
     * @return whether they were not erased before
     * @throws ConsentRefused when nobody ever had the identifier
     */
    public boolean erase(PersonId person, String by, LocalDate date) {
        require(!by.isBlank(), "Name who records it: --by");
        return ledger.write(consents -> {
            rights.catchUp(consents, date);
            PersonId present = consents.present(person).orElseThrow(() -> new ConsentRefused("No person " + person));
            boolean isNew = !consents.permissionOf(present).withheld().equals(Optional.of(Withheld.EFFACEMENT));
            if (isNew) {
                erase(consents, present, by, date);
            }
            return isNew;
        });
    }

    private void erase(Consents consents, PersonId person, String by, LocalDate date) {
        Set<KeyedHash> known = hashes.now(consents.traitsOf(person));
        consents.suppress(person, Withheld.EFFACEMENT, known);
        consents.erase(person, date);
        journal.add(List.of(new RightsEntry.Draft(person, Optional.empty(), known, by, clock.instant())));
        consents.journalled(journal.last());
    }

    /** Of these statements those that could not be recorded as things stand, and why. */
    Map<Statement, String> problemsOf(Collection<Statement> statements, String by) {
        Set<String> wordings = wordingsOf(statements);
        return ledger.rehearse(consents -> {
            Map<Statement, String> problems = new HashMap<>();
            statements.forEach(statement ->
                    problemOf(consents, statement, by, wordings).ifPresent(why -> problems.put(statement, why)));
            return problems;
        });
    }

    private Optional<String> problemOf(Consents consents, Statement statement, String by, Set<String> wordings) {
        try {
            check(statement, by, wordings);
            verified(consents, statement);
            return Optional.empty();
        } catch (ConsentRefused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private void checkAll(Collection<Statement> statements, String by) {
        Set<String> wordings = wordingsOf(statements);
        statements.forEach(statement -> check(statement, by, wordings));
    }

    /** The wordings of these that are kept. */
    private Set<String> wordingsOf(Collection<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.proof().wording())
                .distinct()
                .filter(version -> ledger.wording(version).isPresent())
                .collect(Collectors.toSet());
    }

    private void check(Statement statement, String by, Set<String> wordings) {
        require(!by.isBlank(), "Name who records it: --by");
        require(
                !statement.at().isAfter(clock.instant()),
                "A statement cannot be of the future: " + statement.at() + ", it is " + clock.instant());
        String version = statement.proof().wording();
        require(
                version.isEmpty() || wordings.contains(version),
                "The version of the wording is not kept: `acteurs consent wording VERSION FILE` keeps one");
    }

    private static Verified verified(Consents consents, Statement statement) {
        PersonId person = known(consents, statement.person());
        statement.body().ifPresent(body -> checkBody(consents, person, body));
        return new Verified(statement, person);
    }

    /** Who the identifier names today. */
    private static PersonId known(Consents consents, PersonId id) {
        return consents.present(id).orElseThrow(() -> new ConsentRefused("No person " + id));
    }

    /** What is agreed is agreed for an office: nobody agrees for a body in which they have none. */
    private static void checkBody(Consents consents, PersonId person, EntityId body) {
        require(
                consents.serves(person, body),
                person + " has no function in " + body + ": an agreement is for the body in which one is held");
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new ConsentRefused(otherwise);
        }
    }

    /** Keeps a text that persons are shown; see {@link ConsentLedger#keep}. */
    public void keep(Wording wording) {
        ledger.keep(wording);
    }

    /** The text of that version. */
    public Optional<Wording> wording(String version) {
        return ledger.wording(version);
    }

    /**
     * All by which it can be shown what the person has said: statements, the oldest first.
     *
     * @throws ConsentRefused when nobody ever had the identifier
     */
    public List<Recorded> proofOf(PersonId person) {
        permissionOf(person);
        return ledger.saidBy(person);
    }

    /**
     * What may be done with the person's rows.
     *
     * @throws ConsentRefused when nobody ever had the identifier
     */
    public Permission permissionOf(PersonId person) {
        return ledger.permissionOf(person).orElseThrow(() -> new ConsentRefused("No person " + person));
    }

    /** Oppositions as they stand. */
    public List<Recorded> objections() {
        return ledger.objections();
    }
}
