package fr.acteurs.domain.source;

import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import java.util.Set;

/** The numbers of the open bodies of the register: what a register of all legal persons of France is read for. */
public record Followed(Set<Siren> units, Set<Siret> establishments) {

    public static final Followed NOTHING = new Followed(Set.of(), Set.of());

    public Followed {
        units = Set.copyOf(units);
        establishments = Set.copyOf(establishments);
    }
}
