package fr.acteurs.application.publish;

import fr.acteurs.application.publish.Lines.Row;
import fr.acteurs.application.publish.Sealing.Touched;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.ContactFeed;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.FunctionFeed;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.feed.PersonFeed;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.feed.ReleasableContact;
import fr.acteurs.domain.feed.ReleasableOrganisation;
import fr.acteurs.domain.feed.ReleasablePerson;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.register.Motive;
import java.util.Optional;

/** Which rows of which files one subject of the register is, by the profile of the channel. */
final class ProfileLines {

    private final ReleasePolicy policy;
    private final Lines lines;
    private final FeedSchema<ReleasableContact> functions;
    private final Optional<SectorLines> sectors;
    private final long revision;

    /** @param revision of the register: the version of persons who leave */
    ProfileLines(Profile profile, ReleasePolicy policy, Lines lines, boolean complete, long revision) {
        boolean normalised = profile == Profile.DATAMART;
        this.policy = policy;
        this.lines = lines;
        this.functions = normalised ? FunctionFeed.SCHEMA : ContactFeed.SCHEMA;
        this.sectors = normalised ? Optional.of(new SectorLines(policy, lines, complete)) : Optional.empty();
        this.revision = revision;
    }

    /** Whether persons have rows of their own. */
    boolean hasPersons() {
        return sectors.isPresent();
    }

    void organisation(Touched<Organisation> touched) {
        Organisation subject = touched.subject();
        Motive motive = policy.withholding(subject.entity()).orElseGet(() -> motive(touched));
        Row row = new Row(subject.entity().id().value(), subject.version(), motive);
        Optional<ReleasableOrganisation> released = policy.release(subject);
        if (lines.put(OrganisationFeed.SCHEMA, row, released, policy.withdrawal(subject))) {
            sectors.ifPresent(sector -> sector.put(row, released.map(policy::sectorsOf)));
        }
    }

    void contact(Touched<Contact> touched) {
        Contact subject = touched.subject();
        Motive motive = policy.withholding(subject.permission())
                .or(() -> policy.withholding(subject.entity()))
                .orElseGet(() -> motive(touched));
        Row row = new Row(subject.mandate().id().value(), subject.version(), motive);
        Optional<ReleasableContact> released = policy.release(subject);
        if (isFit(row, released) && lines.put(functions, row, released, policy.withdrawal(subject))) {
            sectors.ifPresent(sector -> sector.put(row, released.map(policy::sectorsOf)));
        }
    }

    /** What stays behind is the same in each profile: a function does not leave without what is said of its holder. */
    private boolean isFit(Row row, Optional<ReleasableContact> released) {
        return !hasPersons() || released.isEmpty() || lines.isFit(ContactFeed.SCHEMA, row, released.get());
    }

    void person(Individual subject) {
        Optional<ReleasablePerson> released = policy.release(subject);
        Individual told = released.isPresent() ? subject : subject.leaving(revision);
        Motive motive = policy.withholding(told).orElseGet(() -> motive(told));
        Row row = new Row(told.person().id().value(), told.version(), motive);
        lines.put(PersonFeed.SCHEMA, row, released, policy.withdrawal(told));
    }

    private static Motive motive(Touched<?> touched) {
        return touched.motive().orElse(Motive.SORTIE_PERIMETRE);
    }

    private static Motive motive(Individual subject) {
        if (subject.replacedBy() != null) {
            return Motive.FUSION;
        }
        boolean goesOn = !subject.functions().isEmpty()
                && subject.functions().stream().allMatch(one -> one.mandate().isCurrent());
        return goesOn ? Motive.SORTIE_PERIMETRE : Motive.FIN_MANDAT;
    }
}
