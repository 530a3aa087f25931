package fr.acteurs.application.consent;

import fr.acteurs.application.Progress;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Brings rows under what persons have said. Who may be somebody that objects or was erased does not leave either, until a
 * human has said that they are two.
 */
public final class ConsentPass {

    /** Who keeps records by this hand: the register itself. */
    private static final String REGISTER = "registre";

    private static final Set<Withheld> CERTAIN =
            EnumSet.of(Withheld.OPPOSITION, Withheld.EFFACEMENT, Withheld.LIMITATION);

    private final Consents consents;
    private final KeyedHashes hashes;
    private final LocalDate date;

    /**
     * @param hashes by which whoever objects is known again
     * @param date business date under which rows move
     */
    public ConsentPass(Consents consents, KeyedHashes hashes, LocalDate date) {
        this.consents = consents;
        this.hashes = hashes;
        this.date = date;
    }

    /** Settles these persons, and those who may be one of them. */
    public void settle(Collection<PersonId> persons) {
        settle(persons, Progress.SILENT);
    }

    /** Likewise many, with word of how far it has come. */
    void settle(Collection<PersonId> persons, Progress progress) {
        long done = 0;
        for (PersonId person : persons) {
            settleAlone(person);
            progress.report("settle", ++done);
        }
        persons.stream()
                .flatMap(person -> consents.doubles(person).stream())
                .distinct()
                .forEach(this::settleAlone);
    }

    private void settleAlone(PersonId person) {
        consents.refreshInformed(person, date);
        Permission stands = consents.permissionOf(person);
        Permission follows = follows(person);
        boolean erased = stands.withheld().filter(Withheld.EFFACEMENT::equals).isPresent();
        if (!erased && !follows.equals(stands)) {
            consents.settle(person, follows, date);
            list(person, isOpposed(stands), isOpposed(follows));
        }
    }

    private static boolean isOpposed(Permission permission) {
        return permission.withheld().filter(Withheld.OPPOSITION::equals).isPresent();
    }

    private void list(PersonId person, boolean before, boolean now) {
        if (now && !before) {
            consents.suppress(person, Withheld.OPPOSITION, hashes.now(consents.traitsOf(person)));
        } else if (before && !now) {
            consents.unsuppress(person);
        }
    }

    private Permission follows(PersonId person) {
        Permission said = Statements.fold(consents.saidBy(person));
        return said.lets() && mayBeWithheld(person) ? said.withheld(Withheld.VERIFICATION) : said;
    }

    private boolean mayBeWithheld(PersonId person) {
        return consents.doubles(person).stream()
                .flatMap(other -> consents.permissionOf(other).withheld().stream())
                .anyMatch(CERTAIN::contains);
    }

    /** Whoever is parted from a person has refused what that one refused, as long as they say nothing else. */
    public void inherit(PersonId heir, PersonId from, Instant since) {
        Statements.inherited(consents.saidBy(from)).stream()
                .filter(said -> !said.at().isBefore(since))
                .map(said -> said.of(heir))
                .forEach(this::add);
    }

    private void add(Statement said) {
        consents.add(said, REGISTER, date);
    }
}
