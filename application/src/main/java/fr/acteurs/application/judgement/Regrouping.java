package fr.acteurs.application.judgement;

import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Differences;
import fr.acteurs.domain.register.Fusion;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Likeness;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives functions from one identifier to another, with all that hangs on them: testimonies, links, golden records. */
final class Regrouping {

    private final JudgementTransaction register;
    private final GoldenPass golden;
    private final LocalDate today;
    private final List<Redirection> redirections = new ArrayList<>();

    Regrouping(JudgementTransaction register, GoldenRules goldenRules, LocalDate today) {
        this.register = register;
        this.golden = new GoldenPass(register, goldenRules, today);
        this.today = today;
    }

    /** What speaks for and against the two being one. */
    Likeness likeness(PersonId one, PersonId other) {
        return Likeness.of(
                person(one), register.mandatesOf(Set.of(one)), person(other), register.mandatesOf(Set.of(other)));
    }

    private NaturalPerson person(PersonId id) {
        return Optional.ofNullable(register.personsById(Set.of(id)).get(id)).orElseThrow();
    }

    /** Makes one of the two, as that judgement says. */
    Ruling join(Fusion fusion, Judgement judgement, List<Sign> signs) {
        Set<PersonId> aliases = register.aliasesOf(fusion.alias());
        List<Mandate> changed = fusion.changed(today);
        register.give(judgement, idsOf(fusion.alias()), fusion.survivor());
        fusion.doubles().forEach((function, stays) -> register.fuse(judgement, function, stays));
        register.join(fusion.alias(), fusion.survivor());
        GoldenPass.Batch batch = golden.batch();
        changed.stream().filter(m -> fusion.doubles().containsKey(m.id())).forEach(batch::fuse);
        renew(
                changed.stream()
                        .filter(m -> !fusion.doubles().containsKey(m.id()))
                        .toList(),
                batch);
        batch.fuse(fusion.alias());
        golden.renew(Set.of(fusion.survivor()), batch);
        golden.renewFunctions(Set.copyOf(fusion.doubles().values()));
        redirect(Redirection.Type.P, fusion.alias(), fusion.survivor(), Motive.FUSION);
        aliases.forEach(former -> redirect(Redirection.Type.P, former, fusion.survivor(), Motive.FUSION));
        fusion.doubles().forEach((function, stays) -> redirect(Redirection.Type.F, function, stays, Motive.FUSION));
        return ruling(judgement, changed, signs);
    }

    /** Gives these functions to a new identifier, as that judgement says. */
    Ruling split(PersonId person, PersonId newcomer, Set<FunctionId> moving, Judgement judgement, List<Sign> signs) {
        register.give(judgement, moving, newcomer);
        List<Mandate> changed =
                unlinked(register.mandatesOf(Set.of(person)), m -> moving.contains(m.id()) ? m.of(newcomer) : m);
        GoldenPass.Batch batch = golden.batch();
        renew(changed, batch);
        golden.renew(Set.of(person, newcomer), batch);
        redirect(Redirection.Type.P, person, newcomer, Motive.SCISSION);
        return ruling(judgement, changed, signs);
    }

    /** Gives back to an identifier what a merge took from it, and what followed from that since. */
    Ruling part(PersonId alias, PersonId survivor, long merge, Judgement judgement) {
        List<Mandate> mandates = register.mandatesOf(Set.of(survivor));
        Set<FunctionId> own = withFollowers(register.given(merge), mandates);
        Set<FunctionId> restored = register.restore(merge);
        register.give(judgement, own, alias);
        register.part(alias);
        List<Mandate> changed = unlinked(mandates, m -> parted(m, own, restored, alias));
        GoldenPass.Batch batch = golden.batch();
        renew(changed, batch);
        batch.returns(alias);
        golden.renew(Set.of(survivor, alias), batch);
        golden.renewFunctions(restored);
        redirect(Redirection.Type.P, alias, alias, Motive.ANNULATION);
        register.aliasesOf(alias).forEach(former -> redirect(Redirection.Type.P, former, alias, Motive.FUSION));
        restored.forEach(function -> redirect(Redirection.Type.F, function, function, Motive.ANNULATION));
        return ruling(judgement, changed, List.of());
    }

    private static Mandate parted(Mandate mandate, Set<FunctionId> own, Set<FunctionId> restored, PersonId alias) {
        Mandate owned = own.contains(mandate.id()) ? mandate.of(alias) : mandate;
        return restored.contains(mandate.id()) ? owned.goingOn() : owned;
    }

    /** Whoever was re-elected has followed themselves. */
    private static Set<FunctionId> withFollowers(Set<FunctionId> functions, Collection<Mandate> mandates) {
        Set<FunctionId> all = new HashSet<>(functions);
        boolean grew = true;
        while (grew) {
            grew = mandates.stream()
                            .filter(m -> m.previous() != null && all.contains(m.previous()))
                            .map(Mandate::id)
                            .filter(all::add)
                            .count()
                    > 0;
        }
        return all;
    }

    /** Those that change, without links to a former term that is another person's now. */
    private static List<Mandate> unlinked(List<Mandate> mandates, Function<Mandate, Mandate> move) {
        Map<FunctionId, Mandate> after = mandates.stream().collect(Collectors.toMap(Mandate::id, move));
        return mandates.stream()
                .map(before -> unlinked(after.getOrDefault(before.id(), before), after))
                .filter(moved -> !mandates.contains(moved))
                .toList();
    }

    private static Mandate unlinked(Mandate mandate, Map<FunctionId, Mandate> after) {
        Mandate former = mandate.previous() == null ? null : after.get(mandate.previous());
        return former == null || former.person().equals(mandate.person()) ? mandate : mandate.after(null);
    }

    private void renew(List<Mandate> changed, GoldenPass.Batch batch) {
        Map<FunctionId, Mandate> before = register.mandatesById(Set.copyOf(ids(changed)));
        for (Mandate mandate : changed) {
            Mandate was = before.getOrDefault(mandate.id(), mandate);
            batch.renewed(mandate, Differences.between(was, mandate));
        }
    }

    private List<FunctionId> idsOf(PersonId person) {
        return ids(register.mandatesOf(Set.of(person)));
    }

    private static List<FunctionId> ids(Collection<Mandate> mandates) {
        return mandates.stream().map(Mandate::id).toList();
    }

    private void redirect(Redirection.Type type, Object former, Object current, Motive motive) {
        redirections.add(new Redirection(type, former.toString(), current.toString(), today, motive));
    }

    private Ruling ruling(Judgement judgement, List<Mandate> changed, List<Sign> signs) {
        List<Redirection> told = List.copyOf(redirections);
        register.redirect(told);
        return new Ruling(judgement, changed, told, signs);
    }
}
