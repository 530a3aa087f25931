package fr.acteurs.domain.source;

/**
 * What a source can say of a body, of a person or of a mandate. Fields of one group stand or fall together: the best
 * source for a group gives all of it.
 */
public enum Field {
    KIND(Group.KIND),
    LEGAL_CATEGORY(Group.KIND),
    NAME(Group.NAME),
    ASSEMBLY(Group.ASSEMBLY),
    SIREN(Group.NUMBERS),
    SIRET(Group.NUMBERS),
    INSEE_CODE(Group.PLACE),
    COMMUNE(Group.PLACE),
    DEPARTEMENT(Group.PLACE),
    REGION(Group.PLACE),
    POPULATION(Group.POPULATION),
    POPULATION_YEAR(Group.POPULATION),
    PARENT_SIREN(Group.PARENT),
    PARENT_NAME(Group.PARENT),
    PARENT_TIE(Group.PARENT),
    SURNAME(Group.PERSON),
    GIVEN_NAME(Group.PERSON),
    SEX(Group.PERSON),
    BIRTH_DATE(Group.PERSON),
    /** The Assemblée nationale's number of the person, {@code PA1234}: see {@link Facts#ids()}. */
    AN_PERSON(Group.AN_PERSON),
    FUNCTION(Group.MANDATE),
    /** How the function is held, a {@link fr.acteurs.domain.mandate.Tenure}; by several, when nothing is said. */
    TENURE(Group.MANDATE),
    TITLE(Group.MANDATE),
    /** The number in the order of deputies of one head: 3 of "3e adjoint". */
    RANK(Group.MANDATE),
    /** The {@link fr.acteurs.domain.mandate.ElectionCalendar} of the assembly. */
    ELECTION(Group.MANDATE),
    ELECTED_ON(Group.MANDATE),
    STARTED_ON(Group.MANDATE),
    CANTON(Group.MANDATE),
    CONSTITUENCY(Group.MANDATE),
    /** The département of the seat, where the assembly is not of one département. */
    SEAT_DEPARTEMENT(Group.MANDATE),
    /** INSEE's code of a {@link fr.acteurs.domain.entity.CommuneMovement}. */
    MOVEMENT(Group.MOVEMENT),
    MOVED_ON(Group.MOVEMENT),
    FORMER_CODE(Group.MOVEMENT),
    PRESENT_CODE(Group.MOVEMENT),
    PRESENT_NAME(Group.MOVEMENT),
    /** The Assemblée nationale's number of the mandate, {@code PM1234}. */
    AN_MANDATE(Group.AN_MANDATE);

    /** Fields that come from one source together; a number that one register gives is of no other's business. */
    public enum Group {
        KIND,
        NAME,
        ASSEMBLY,
        NUMBERS,
        PLACE,
        POPULATION,
        PARENT,
        PERSON,
        AN_PERSON,
        MANDATE,
        MOVEMENT,
        AN_MANDATE
    }

    private final Group group;

    Field(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
