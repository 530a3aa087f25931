package fr.acteurs.application.register;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Optional;

/** Where bodies and functions are counted together: one kind of body in one département. */
public record Ground(EntityKind kind, Optional<DepartementCode> departement) {}
