package fr.acteurs.domain.source;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a source can say of a body, of a person or of a mandate. Fields of one group stand or fall together: the best
 * source for a group gives all of it.
 */
public enum Field {
    KIND(Group.KIND),
    LEGAL_CATEGORY(Group.LEGAL_CATEGORY),
    /** Types of service of the directory of the administration, separated by bars. */
    DILA_TYPES(Group.DILA_TYPES),
    BANATIC_NATURE(Group.BANATIC_NATURE),
    FINESS_CATEGORY(Group.FINESS_CATEGORY),
    /** Family of the legal status of whoever runs the establishment, by FINESS's code: {@code 1000} public bodies. */
    FINESS_STATUS(Group.FINESS_CATEGORY),
    /** Main activity and the nomenclature that its code is of: {@code 8411Z NAFRev2}. */
    ACTIVITY(Group.ACTIVITY),
    NAME(Group.NAME),
    TRADE_NAME(Group.TRADE_NAME),
    ACRONYM(Group.ACRONYM),
    ASSEMBLY(Group.ASSEMBLY),
    SIREN(Group.SIREN),
    SIRET(Group.SIRET),
    /** SIRET of the body that this one is a part of. */
    HEAD_SIRET(Group.HEAD_SIRET),
    FINESS(Group.FINESS),
    RNA(Group.RNA),
    UAI(Group.UAI),
    /** Number of the record in the directories of the administration. */
    DILA(Group.DILA),
    INSEE_CODE(Group.PLACE),
    COMMUNE(Group.PLACE),
    DEPARTEMENT(Group.PLACE),
    REGION(Group.PLACE),
    POPULATION(Group.POPULATION),
    POPULATION_YEAR(Group.POPULATION),
    PARENT_SIREN(Group.PARENT),
    PARENT_NAME(Group.PARENT),
    PARENT_TIE(Group.PARENT),
    PHONE(Group.PHONE),
    FAX(Group.PHONE),
    EMAIL(Group.EMAIL),
    WEBSITE(Group.WEB),
    /** Public accounts, as {@link fr.acteurs.domain.contact.SocialAccount#print} writes them. */
    ACCOUNTS(Group.WEB),
    /** Lines 2 to 5 of the address (NF Z 10-011), separated by bars. */
    ADDRESS(Group.ADDRESS),
    POSTCODE(Group.ADDRESS),
    CITY(Group.ADDRESS),
    COUNTRY(Group.ADDRESS),
    /** What the body deals with, in the source's words; read as sectors. */
    DOMAIN(Group.DOMAIN),
    /** Codes of functions of the body that nobody has, separated by bars. */
    VACANCIES(Group.VACANCIES),
    SURNAME(Group.PERSON),
    GIVEN_NAME(Group.PERSON),
    SEX(Group.PERSON),
    BIRTH_DATE(Group.PERSON),
    /** A title of address that takes the place of M. and Mme: {@code Docteur}. */
    CIVILITY(Group.CIVILITY),
    BIRTH_PLACE(Group.BIRTH_PLACE),
    /** The party that the person has publicly declared to belong to. */
    PARTY(Group.PARTY),
    POLITICAL_GROUP(Group.POLITICAL_GROUP),
    BLOG(Group.PAGES),
    /** Public accounts of the person, as {@link fr.acteurs.domain.contact.SocialAccount#print} writes them. */
    OWN_ACCOUNTS(Group.PAGES),
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
    /** What is delegated to the holder, in the source's words. */
    DELEGATION(Group.DELEGATION),
    DIRECT_PHONE(Group.DIRECT),
    DIRECT_FAX(Group.DIRECT),
    MOBILE(Group.DIRECT),
    DIRECT_EMAIL(Group.DIRECT),
    DIRECT_WEBSITE(Group.DIRECT),
    /** Lines 2 to 5 of the holder's own address in the office (NF Z 10-011), separated by bars. */
    DIRECT_ADDRESS(Group.DIRECT),
    DIRECT_POSTCODE(Group.DIRECT),
    DIRECT_CITY(Group.DIRECT),
    DIRECT_COUNTRY(Group.DIRECT),
    /** INSEE's code of a {@link fr.acteurs.domain.entity.CommuneMovement}. */
    MOVEMENT(Group.MOVEMENT),
    MOVED_ON(Group.MOVEMENT),
    FORMER_CODE(Group.MOVEMENT),
    PRESENT_CODE(Group.MOVEMENT),
    PRESENT_NAME(Group.MOVEMENT),
    /** The Assemblée nationale's number of the mandate, {@code PM1234}. */
    AN_MANDATE(Group.AN_MANDATE),
    /** The establishment before a {@link fr.acteurs.domain.entity.Takeover}. */
    FORMER_SIRET(Group.TAKEOVER),
    /** The one after it. */
    SUCCESSOR_SIRET(Group.TAKEOVER),
    TAKEN_OVER_ON(Group.TAKEOVER),
    /** The name under which the list of the State's operators (LOLF) has the body; kept to be explained, not delivered. */
    OPERATOR(Group.OPERATOR),
    /** A SIRET that a register does not give the body, and that is found by what it says; see {@link fr.acteurs.domain.entity.Attribution}. */
    ATTRIBUTED_SIRET(Group.ATTRIBUTION),
    ATTRIBUTED_BY(Group.ATTRIBUTION),
    /** What an order form asks for beside the columns of the feed, as {@link Extras} prints it; kept to be explained and delivered by order. */
    EXTRAS(Group.EXTRAS),
    /** Whether the unit objects, a {@link fr.acteurs.domain.entity.Diffusion}; empty when it does not. */
    DIFFUSION(Group.DIFFUSION);

    /** Fields that come from one source together; a number that one register gives is of no other's business. */
    public enum Group {
        KIND,
        LEGAL_CATEGORY,
        DILA_TYPES,
        BANATIC_NATURE,
        FINESS_CATEGORY,
        ACTIVITY,
        NAME,
        TRADE_NAME,
        ACRONYM,
        ASSEMBLY,
        SIREN,
        SIRET,
        HEAD_SIRET,
        FINESS,
        RNA,
        UAI,
        DILA,
        PLACE,
        POPULATION,
        PARENT,
        PHONE,
        EMAIL,
        WEB,
        ADDRESS,
        DOMAIN,
        VACANCIES,
        PERSON,
        CIVILITY,
        BIRTH_PLACE,
        PARTY,
        POLITICAL_GROUP,
        PAGES,
        AN_PERSON,
        MANDATE,
        DELEGATION,
        DIRECT,
        MOVEMENT,
        AN_MANDATE,
        TAKEOVER,
        OPERATOR,
        ATTRIBUTION,
        EXTRAS,
        DIFFUSION
    }

    /** Whether it is said of a person, whatever the office. */
    public boolean isOfThePerson() {
        return OF_THE_PERSON.contains(group);
    }

    private static final Set<Group> OF_THE_PERSON = EnumSet.of(
            Group.PERSON,
            Group.CIVILITY,
            Group.BIRTH_PLACE,
            Group.PARTY,
            Group.POLITICAL_GROUP,
            Group.PAGES,
            Group.AN_PERSON);

    private final Group group;

    Field(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
