package fr.acteurs.domain.register;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.Casing;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.GivenNames;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Golden records out of merged facts: what the files deliver, in its final form. Pure. */
public final class Golden {

    /** INSEE's mark of a name that its bearer does not want to be given: no source gives it any more. */
    private static final String WITHHELD = "[ND]";

    private Golden() {}

    /** A body; a SIRET that is not of its SIREN, as directories give at times, is not its own. */
    static LegalEntity entity(
            EntityId id, Facts facts, List<EntityKind> kinds, List<SectorCode> sectors, EntityState state) {
        InseeCode insee = facts.get(Field.INSEE_CODE).map(InseeCode::new).orElse(null);
        Siren siren = facts.get(Field.SIREN).map(Siren::new).orElse(null);
        return LegalEntity.of(
                        id,
                        kinds.isEmpty() ? Classification.NONE : kinds.get(0),
                        facts.get(Field.NAME).orElse(WITHHELD))
                .alsoOf(kinds.isEmpty() ? Set.of() : Set.copyOf(kinds.subList(1, kinds.size())))
                .otherNames(otherNames(facts))
                .siren(siren)
                .siret(siret(facts, siren))
                .headSiret(facts.get(Field.HEAD_SIRET).map(Siret::new).orElse(null))
                .numbers(numbers(facts))
                .insee(insee)
                .commune(facts.get(Field.COMMUNE).orElse(null))
                .departement(departement(facts, insee))
                .region(region(facts, insee))
                .population(population(facts))
                .parent(parent(facts))
                .legalCategory(facts.get(Field.LEGAL_CATEGORY).orElse(null))
                .assembly(facts.get(Field.ASSEMBLY).orElse(null))
                .coordinates(GoldenCoordinates.of(facts))
                .sectors(sectors)
                .state(state)
                .build();
    }

    private static @Nullable Siret siret(Facts facts, @Nullable Siren siren) {
        return facts.get(Field.SIRET)
                .map(Siret::new)
                .filter(siret -> siren == null || siret.siren().equals(siren))
                .orElse(null);
    }

    /** Another name is one that the official name does not say. */
    private static OtherNames otherNames(Facts facts) {
        String name = Folding.fold(facts.get(Field.NAME).orElse(WITHHELD));
        return new OtherNames(
                facts.get(Field.TRADE_NAME)
                        .filter(trade -> !Folding.fold(trade).equals(name))
                        .orElse(null),
                facts.get(Field.ACRONYM).orElse(null));
    }

    private static RegisterNumbers numbers(Facts facts) {
        return new RegisterNumbers(
                facts.get(Field.FINESS).orElse(null),
                facts.get(Field.RNA).orElse(null),
                facts.get(Field.UAI).orElse(null),
                facts.get(Field.DILA).orElse(null));
    }

    /**
     * A person out of what all registers say of them.
     *
     * @param ids the numbers of them all, both where one register had two for one person
     */
    static NaturalPerson person(PersonId id, Facts facts, Set<ExternalId> ids) {
        return new NaturalPerson(
                id,
                new PersonName(
                        Casing.ofName(facts.get(Field.SURNAME).orElseThrow()),
                        Casing.ofName(
                                GivenNames.first(facts.get(Field.GIVEN_NAME).orElse("")))),
                facts.get(Field.SEX).map(Sex::valueOf).orElse(null),
                facts.date(Field.BIRTH_DATE).orElse(null),
                ids,
                GoldenCoordinates.profile(facts),
                null);
    }

    static Mandate mandate(
            FunctionId id, PersonId person, EntityId entity, Facts facts, @Nullable FunctionId previous) {
        return new Mandate(
                id,
                person,
                entity,
                FunctionCode.of(facts.get(Field.FUNCTION).orElseThrow()),
                facts.tenure(),
                facts.get(Field.TITLE).orElseThrow(),
                facts.get(Field.RANK).map(Integer::valueOf).orElse(null),
                constituency(facts),
                term(facts).orElse(null),
                previous,
                null,
                null);
    }

    static Assignment assignment(Facts facts, List<SectorCode> sectors) {
        return new Assignment(facts.get(Field.DELEGATION).orElse(null), sectors, GoldenCoordinates.direct(facts));
    }

    /** The term that the facts speak of, when they give a day of election. */
    public static Optional<Term> term(Facts facts) {
        ElectionCalendar calendar =
                facts.get(Field.ELECTION).map(ElectionCalendar::valueOf).orElse(ElectionCalendar.UNKNOWN);
        LocalDate started = facts.date(Field.STARTED_ON).orElse(null);
        return facts.date(Field.ELECTED_ON).flatMap(on -> calendar.termOf(on, started));
    }

    private static @Nullable Constituency constituency(Facts facts) {
        Constituency found = new Constituency(
                facts.get(Field.CANTON).orElse(null),
                facts.get(Field.CONSTITUENCY).orElse(null),
                facts.get(Field.SEAT_DEPARTEMENT).map(DepartementCode::new).orElse(null));
        return found.equals(Constituency.NONE) ? null : found;
    }

    private static @Nullable RegionCode region(Facts facts, @Nullable InseeCode insee) {
        return facts.get(Field.REGION)
                .map(RegionCode::new)
                .or(() -> Optional.ofNullable(departement(facts, insee)).flatMap(DepartementCode::region))
                .orElse(null);
    }

    private static @Nullable DepartementCode departement(Facts facts, @Nullable InseeCode insee) {
        return insee != null
                ? insee.departement()
                : facts.get(Field.DEPARTEMENT).map(DepartementCode::new).orElse(null);
    }

    private static @Nullable Population population(Facts facts) {
        Optional<Integer> year = facts.get(Field.POPULATION_YEAR).map(Integer::valueOf);
        Optional<Integer> inhabitants = facts.get(Field.POPULATION).map(Integer::valueOf);
        return inhabitants
                .flatMap(count -> year.map(y -> new Population(count, y)))
                .orElse(null);
    }

    private static @Nullable ParentBody parent(Facts facts) {
        return facts.get(Field.PARENT_SIREN)
                .map(siren -> new ParentBody(
                        new Siren(siren),
                        facts.get(Field.PARENT_NAME).orElse(""),
                        ParentBody.Tie.valueOf(facts.get(Field.PARENT_TIE).orElseThrow())))
                .orElse(null);
    }
}
