package fr.acteurs.application.publish;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.Sex;
import java.time.LocalDate;

/** Invented communes and mayors by their numbers; their identifiers follow in the same order. */
public final class Invented {

    private Invented() {}

    public static LegalEntity commune(int n) {
        return commune(n, "Commune-lès-" + n);
    }

    public static LegalEntity commune(int n, String name) {
        return LegalEntity.of(new EntityId("O-" + ulid(n)), EntityKind.COMMUNE, name)
                .commune(name)
                .departement(new DepartementCode("32"))
                .region(new RegionCode("76"))
                .legalCategory("7210")
                .build();
    }

    public static NaturalPerson person(int n) {
        return new NaturalPerson(
                new PersonId("P-" + ulid(n)),
                new PersonName("Dupont-Témoin" + n, "Zoé"),
                Sex.F,
                LocalDate.of(1961, 2, 3));
    }

    /** The function {@code n} is that of the person {@code n}, in a commune of any number. */
    public static Mandate mayor(int n, int commune) {
        return mayor(n, commune, "Maire");
    }

    public static Mandate mayor(int n, int commune, String title) {
        return new Mandate(
                new FunctionId("F-" + ulid(n)),
                person(n).id(),
                commune(commune).id(),
                FunctionCode.MAYOR,
                Tenure.SOLE,
                title,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Communes with a mayor each, numbered from {@code first} to {@code last}. */
    public static Moves communes(int first, int last) {
        Moves moves = Moves.none();
        for (int n = first; n <= last; n++) {
            moves = moves.created(commune(n)).created(person(n), mayor(n, n));
        }
        return moves;
    }

    private static String ulid(int n) {
        String digits = Integer.toString(n);
        return "0".repeat(26 - digits.length()) + digits;
    }
}
