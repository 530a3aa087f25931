package fr.acteurs.domain;

import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.EntityKind;
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
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.Sex;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One commune and its invented mayor, with every field filled, and a way to change one field at a time. */
public final class Examples {

    private static final String ULID = "01ARYZ6S410123456789ABCDEF";
    private static final String OTHER_ULID = "01ARYZ6S410123456789ABCDEG";

    public static final Coordinates COORDINATES = new Coordinates(
            new Phone("+33562000001"),
            new Phone("+33562000002"),
            new Email("mairie@abbaye.example"),
            new Website("https://abbaye.example"),
            SocialAccount.parseAll("facebook:https://facebook.com/abbaye"),
            new PostalAddress(
                    List.of("", "Hôtel de ville", "1 place du Puits", "BP 12"), "32999", "L'Abbaye Cedex", "FR"));

    public static final LegalEntity COMMUNE = LegalEntity.of(
                    new EntityId("O-" + ULID), EntityKind.COMMUNE, "L'Abbaye-sous-Bois")
            .siren(new Siren("217500016"))
            .siret(new Siret("21750001600019"))
            .insee(new InseeCode("32013"))
            .commune("L'Abbaye-sous-Bois")
            .departement(new DepartementCode("32"))
            .region(new RegionCode("76"))
            .population(new Population(412, 2023))
            .parent(new ParentBody(new Siren("356000000"), "CC du Val", ParentBody.Tie.EPCI))
            .legalCategory("7210")
            .otherNames(new OtherNames("Ville de L'Abbaye", "ASB"))
            .headSiret(new Siret("35600000000048"))
            .numbers(new RegisterNumbers("320000018", "W321000012", "0320001A", "d1b3a5f0-0000-4000-8000-000000000001"))
            .coordinates(COORDINATES)
            .build();

    public static final NaturalPerson PERSON = new NaturalPerson(
            new PersonId("P-" + ULID), new PersonName("Le Goff", "Hélène"), Sex.F, LocalDate.of(1961, 2, 3));

    public static final Mandate MANDATE = new Mandate(
            new FunctionId("F-" + ULID),
            PERSON.id(),
            COMMUNE.id(),
            FunctionCode.MAYOR,
            Tenure.SOLE,
            "Maire de L'Abbaye-sous-Bois",
            null,
            null,
            ElectionCalendar.MUNICIPAL
                    .termOf(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 21))
                    .orElseThrow(),
            new FunctionId("F-" + OTHER_ULID),
            null,
            null);

    private Examples() {}

    /** The record with another value of one component. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T with(T subject, String component, Object value) {
        RecordComponent[] components = subject.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean other = components[i].getName().equals(component);
                values[i] = other ? value : components[i].getAccessor().invoke(subject);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> constructor = subject.getClass().getDeclaredConstructor(types);
            return (T) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("No record with a component " + component, impossible);
        }
    }
}
