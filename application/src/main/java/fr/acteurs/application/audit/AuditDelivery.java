package fr.acteurs.application.audit;

import fr.acteurs.application.audit.Audited.Finding;
import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.KeepInformation;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.OrganisationFeed;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks whether every line that the client holds after the last delivery has its basis (tender 3.5, the provider as guarantor
 * of the consent). It reads the rows that were delivered and the ledgers, and nothing by which the rows were made: a permission
 * that was kept wrongly is found here.
 */
public final class AuditDelivery {

    private static final int MOST_FINDINGS = 100;

    private final Ledger ledger;
    private final Spool spool;
    private final ConsentLedger consents;
    private final KeepInformation information;
    private final RegisterView view;
    private final Functions functions;

    public AuditDelivery(
            Ledger ledger,
            Spool spool,
            ConsentLedger consents,
            KeepInformation information,
            RegisterView view,
            Functions functions) {
        this.ledger = ledger;
        this.spool = spool;
        this.consents = consents;
        this.information = information;
        this.view = view;
        this.functions = functions;
    }

    /**
     * Audits what the client of the channel holds.
     *
     * @throws AuditRefused when nothing was delivered yet, or its rows are not at hand
     */
    public Audited audit(ChannelCode channel) {
        List<SealedDelivery> all = ledger.all(channel);
        if (all.isEmpty()) {
            throw new AuditRefused("Nothing was delivered on the channel " + channel + " yet; acteurs publish first");
        }
        SealedDelivery last = all.get(all.size() - 1);
        if (!spool.holdsState(last)) {
            throw new AuditRefused("The client's rows after " + last.name() + " are not in the spool any more; acteurs"
                    + " publish --complete brings them back");
        }
        return new Run(last, grounds(last)).audited();
    }

    private Grounds grounds(SealedDelivery last) {
        Set<PersonId> untold = new HashSet<>();
        if (information.isCondition()) {
            information.book().untoldPersons(one -> untold.add(one.person()));
        }
        Set<FunctionId> unattested = new HashSet<>();
        view.unattested(unattested::add);
        return new Grounds(
                said(ledger.seen(last)),
                consents.rehearse(Consents::suppressed).persons().keySet(),
                untold,
                unattested);
    }

    /** What follows from what was recorded up to a revision of the journal. */
    private Map<PersonId, Permission> said(long revision) {
        Map<PersonId, List<Statement>> statements = new HashMap<>();
        consents.eachRecorded((person, line) -> {
            if (line.revision() <= revision) {
                statements.computeIfAbsent(person, first -> new ArrayList<>()).add(line.statement());
            }
        });
        Map<PersonId, Permission> said = new HashMap<>();
        statements.forEach((person, lines) -> said.put(person, Statements.fold(lines)));
        return said;
    }

    /** One audit: what was counted and found so far. */
    private final class Run {

        private final SealedDelivery delivery;
        private final Grounds grounds;
        private final FunctionAudit functionAudit;
        private final PersonAudit personAudit;
        private final Map<String, List<String>> addresses = new HashMap<>();
        private final Set<String> elected = new HashSet<>();
        private final Set<String> objecting = new HashSet<>();
        private final Map<Basis, Long> bases = new EnumMap<>(Basis.class);
        private final List<Finding> findings = new ArrayList<>();
        private long lines;
        private long waiting;
        private long found;

        Run(SealedDelivery delivery, Grounds grounds) {
            this.delivery = delivery;
            this.grounds = grounds;
            this.functionAudit = new FunctionAudit(grounds, addresses, objecting);
            this.personAudit = new PersonAudit(grounds);
        }

        Audited audited() {
            rows(FeedRole.ORG, this::body);
            rows(FeedRole.CON, this::contact);
            rows(FeedRole.FON, this::function);
            rows(FeedRole.PER, this::person);
            return new Audited(delivery.name(), lines, bases, waiting, found, findings);
        }

        private void rows(FeedRole role, Consumer<Row> each) {
            if (delivery.stateAfter().containsKey(role)) {
                Map<String, Integer> places = Row.places(role);
                spool.eachRow(delivery, role, values -> each.accept(Row.of(places, values)));
            }
        }

        private void body(Row row) {
            addresses.put(row.get("id_organisme"), FunctionAudit.addressOf(row));
            if (row.get("etat").equals(OrganisationFeed.PARTIAL_DIFFUSION)) {
                objecting.add(row.get("id_organisme"));
            }
        }

        private void contact(Row row) {
            boolean isElected = functions.isElective(FunctionCode.of(row.get("fonction_code")));
            List<String> problems = new ArrayList<>(functionAudit.problems(row));
            problems.addAll(personAudit.problems(row, isElected));
            judge(row, problems);
        }

        private void function(Row row) {
            if (row.get("elective").equals("O")) {
                elected.add(row.get("id_personne"));
            }
            judge(row, functionAudit.problems(row));
        }

        private void judge(Row row, List<String> problems) {
            lines++;
            problems.forEach(what -> find(row.get("id_fonction"), what));
            if (!problems.isEmpty()) {
                return;
            }
            if (grounds.withheld().contains(row.person())) {
                waiting++;
            }
            bases.merge(functionAudit.reaches(row) ? Basis.CONSENT : Basis.REGISTER, 1L, Long::sum);
        }

        private void person(Row row) {
            personAudit
                    .problems(row, elected.contains(row.get("id_personne")))
                    .forEach(what -> find(row.get("id_personne"), what));
        }

        private void find(String id, String what) {
            found++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new Finding(id, what));
            }
        }
    }
}
