package fr.acteurs.application.judgement;

import fr.acteurs.application.consent.ConsentPass;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Fusion;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Judgement;
import fr.acteurs.domain.register.Judgement.Deed;
import fr.acteurs.domain.register.Judgement.Verdict;
import fr.acteurs.domain.register.Likeness;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says of two persons of the register that they are one, that they are two, or that nobody can tell; and takes it back.
 * Whatever identifier moves by it is told to the client in the next delivery: the functions in {@code CON}, the
 * identifier in {@code RED}.
 */
public final class JudgePersons {

    /** Whether what is done is kept. */
    public enum Mode {
        IN_EARNEST,
        REHEARSAL
    }

    private final Judgements judgements;
    private final GoldenRules goldenRules;
    private final IdMint mint;
    private final KeyedHashes hashes;
    private final InstantSource clock;

    public JudgePersons(
            Judgements judgements, GoldenRules goldenRules, IdMint mint, KeyedHashes hashes, InstantSource clock) {
        this.judgements = judgements;
        this.goldenRules = goldenRules;
        this.mint = mint;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Pairs that wait for a human, those that are decided most easily first. */
    public List<Waiting> waiting() {
        return judgements.waiting().stream().sorted(Waiting.BEST_FIRST).toList();
    }

    /** All that was judged so far, the oldest first. */
    public List<Judgement> all() {
        return judgements.all();
    }

    /**
     * Two identifiers name one person: the older one stays.
     *
     * @throws JudgementRefused when one is not to be had, they have nothing in common, or they were judged to be two
     */
    public Ruling merge(PersonId one, PersonId other, Signature signature, LocalDate today, Mode mode) {
        return judge(mode, register -> {
            checkPair(register, one, other);
            register.inForce(one, other)
                    .filter(judged -> judged.verdict() == Verdict.DIFFERENT)
                    .ifPresent(JudgePersons::refuseAgainst);
            Regrouping regrouping = new Regrouping(register, goldenRules, today);
            Likeness likeness = regrouping.likeness(one, other);
            if (!likeness.hasAnythingInCommon()) {
                throw new JudgementRefused(one + " and " + other
                        + " have neither a name nor a birth date in common; check the two identifiers.");
            }
            Fusion fusion = new Fusion(one, other, register.mandatesOf(Set.of(one, other)));
            Judgement judgement = note(register, Deed.MERGED, fusion.survivor(), fusion.alias(), signature);
            Ruling ruling = regrouping.join(fusion, judgement, likeness.inOrder());
            settle(register, today, fusion.survivor());
            return ruling;
        });
    }

    private static void refuseAgainst(Judgement judged) {
        throw new JudgementRefused("Judgement " + judged.number() + " of " + judged.by()
                + " says that they are two; undo it first: acteurs undo " + judged.number());
    }

    /**
     * One identifier names two persons: it stays with whoever holds the function that was minted first, and the other
     * gets a new one.
     *
     * @param functions of the person, all those of one of the two
     * @throws JudgementRefused when these are not functions of the person, or are all of them
     */
    public Ruling split(PersonId person, Set<FunctionId> functions, Signature signature, LocalDate today, Mode mode) {
        return judge(mode, register -> {
            checkOwn(register, person);
            Set<FunctionId> moving = moving(person, functions, register.mandatesOf(Set.of(person)));
            PersonId newcomer = mint.person();
            Judgement judgement = note(register, Deed.SPLIT, person, newcomer, signature);
            Ruling ruling =
                    new Regrouping(register, goldenRules, today).split(person, newcomer, moving, judgement, List.of());
            new ConsentPass(register.consents(), hashes, today).inherit(newcomer, person, Instant.MIN);
            settle(register, today, person, newcomer);
            return ruling;
        });
    }

    private static Set<FunctionId> moving(PersonId person, Set<FunctionId> named, List<Mandate> mandates) {
        Set<FunctionId> all = mandates.stream().map(Mandate::id).collect(Collectors.toSet());
        if (!all.containsAll(named)) {
            throw new JudgementRefused("Not all of these are functions of " + person + "; it has "
                    + all.stream().sorted().map(FunctionId::value).collect(Collectors.joining(", ")) + ".");
        }
        if (named.isEmpty() || named.size() == all.size()) {
            throw new JudgementRefused("A split needs functions on both sides; " + person + " has " + all.size()
                    + ", and " + named.size() + " were named.");
        }
        FunctionId first = all.stream().min(Comparator.naturalOrder()).orElseThrow();
        Set<FunctionId> others = new HashSet<>(all);
        others.removeAll(named);
        return named.contains(first) ? others : named;
    }

    /**
     * Notes of two persons that they are two, or that nobody can tell; the register stays as it is,
     * but that a newcomer who was withheld as somebody who objects is withheld no more.
     *
     * @throws JudgementRefused when one is not to be had, or they are one by now
     */
    public Ruling keepApart(PersonId one, PersonId other, Signature signature, LocalDate today, Mode mode) {
        return noteOnly(Deed.KEPT_APART, one, other, signature, today, mode);
    }

    /** Likewise: nobody can tell. */
    public Ruling leaveOpen(PersonId one, PersonId other, Signature signature, LocalDate today, Mode mode) {
        return noteOnly(Deed.LEFT_OPEN, one, other, signature, today, mode);
    }

    private Ruling noteOnly(Deed deed, PersonId one, PersonId other, Signature signature, LocalDate today, Mode mode) {
        return judge(mode, register -> {
            checkPair(register, one, other);
            PersonId first = one.compareTo(other) < 0 ? one : other;
            Judgement judgement = note(register, deed, first, first.equals(one) ? other : one, signature);
            settle(register, today, one, other);
            return new Ruling(judgement, List.of(), List.of(), List.of());
        });
    }

    /**
     * Takes a judgement back: after a merge the younger identifier names its own person again, after a split the two are
     * one.
     *
     * @throws JudgementRefused when there is no such judgement, it is undone already, or later ones rest on it
     */
    public Ruling undo(long number, Signature signature, LocalDate today, Mode mode) {
        return judge(mode, register -> {
            Judgement former = standing(register, number);
            Regrouping regrouping = new Regrouping(register, goldenRules, today);
            return switch (former.deed()) {
                case MERGED -> unmerge(register, regrouping, former, signature, today);
                case SPLIT -> unsplit(register, regrouping, former, signature, today);
                default -> reopened(register, former, signature, today);
            };
        });
    }

    private Judgement standing(JudgementTransaction register, long number) {
        Judgement former = register.judgement(number)
                .orElseThrow(() -> new JudgementRefused(
                        "There is no judgement " + number + "; acteurs review --judged" + " lists them."));
        register.undoing(number).ifPresent(by -> {
            throw new JudgementRefused("Judgement " + number + " is undone already, by judgement " + by.number() + ".");
        });
        if (former.deed() == Deed.UNDONE) {
            throw new JudgementRefused("Judgement " + number + " is itself an undoing; judge the two anew.");
        }
        return former;
    }

    private Ruling reopened(JudgementTransaction register, Judgement former, Signature signature, LocalDate today) {
        Judgement judgement = undoing(register, former, signature);
        settle(register, today, former.person(), former.other());
        return new Ruling(judgement, List.of(), List.of(), List.of());
    }

    private Ruling unmerge(
            JudgementTransaction register,
            Regrouping regrouping,
            Judgement merge,
            Signature signature,
            LocalDate today) {
        PersonId survivor = register.survivorOf(merge.other())
                .orElseThrow(() -> new JudgementRefused(merge.other() + " is its own already."));
        Judgement judgement = undoing(register, merge, signature);
        Ruling ruling = regrouping.part(merge.other(), survivor, merge.number(), judgement);
        new ConsentPass(register.consents(), hashes, today).inherit(merge.other(), survivor, merge.at());
        settle(register, today, survivor, merge.other());
        return ruling;
    }

    /** What the two have said counts for whom they are now, and for those who may be one of them. */
    private void settle(JudgementTransaction register, LocalDate today, PersonId... persons) {
        Consents consents = register.consents();
        new ConsentPass(consents, hashes, today)
                .settle(Arrays.stream(persons)
                        .flatMap(person -> consents.present(person).stream())
                        .collect(Collectors.toSet()));
    }

    private Ruling unsplit(
            JudgementTransaction register,
            Regrouping regrouping,
            Judgement split,
            Signature signature,
            LocalDate today) {
        checkPair(register, split.person(), split.other());
        Fusion fusion =
                new Fusion(split.person(), split.other(), register.mandatesOf(Set.of(split.person(), split.other())));
        Ruling ruling = regrouping.join(fusion, undoing(register, split, signature), List.of());
        settle(register, today, fusion.survivor());
        return ruling;
    }

    private Judgement undoing(JudgementTransaction register, Judgement former, Signature signature) {
        return register.note(
                Deed.UNDONE, former.person(), former.other(), Optional.of(former.number()), signature, clock.instant());
    }

    private Judgement note(
            JudgementTransaction register, Deed deed, PersonId one, PersonId other, Signature signature) {
        return register.note(deed, one, other, Optional.empty(), signature, clock.instant());
    }

    private static void checkPair(JudgementTransaction register, PersonId one, PersonId other) {
        checkOwn(register, one);
        checkOwn(register, other);
        if (one.equals(other)) {
            throw new JudgementRefused("A judgement is about two persons; " + one + " was named twice.");
        }
    }

    private static void checkOwn(JudgementTransaction register, PersonId person) {
        if (!register.personsById(Set.of(person)).containsKey(person)) {
            throw new JudgementRefused("The register has no person " + person + ".");
        }
        register.survivorOf(person).ifPresent(survivor -> {
            throw new JudgementRefused(person + " gave way to " + survivor + "; name that one.");
        });
    }

    private <T> T judge(Mode mode, Function<JudgementTransaction, T> work) {
        return mode == Mode.REHEARSAL ? judgements.rehearse(work) : judgements.write(work);
    }
}
