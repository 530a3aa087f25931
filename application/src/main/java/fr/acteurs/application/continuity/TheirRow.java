package fr.acteurs.application.continuity;

import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.Sex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the previous provider by what it means. {@link #toString()} shows its line only: the rest is personal data.
 *
 * @param isContact whether it is of a function, or else of a body
 * @param values cleaned texts; a meaning that their file has not is not there
 * @param isCommune whether the row says that the body is one; nothing when the file does not say what bodies are
 * @param birthDate as it could be read
 * @param altered meanings whose text had to be cleaned of more than blanks
 * @param compared their values by the columns of our feed
 */
record TheirRow(
        long line,
        boolean isContact,
        Map<Meaning, String> values,
        Optional<Boolean> isCommune,
        Optional<LocalDate> birthDate,
        Set<Meaning> altered,
        Map<String, String> compared) {

    private static final Set<String> MEN = Set.of("M", "MR", "MONSIEUR", "H", "HOMME");
    private static final Set<String> WOMEN = Set.of("F", "MME", "MADAME", "MLLE", "MADEMOISELLE", "FEMME");

    String text(Meaning meaning) {
        return values.getOrDefault(meaning, "");
    }

    boolean has(Meaning meaning) {
        return values.containsKey(meaning);
    }

    /** What the row is about: the most particular thing that their file has identifiers of. */
    SubjectType subject() {
        if (!isContact) {
            return SubjectType.O;
        }
        return has(Meaning.FUNCTION_ID) ? SubjectType.F : SubjectType.P;
    }

    /** Their identifier of that type, when the row has one that can be kept. */
    Optional<OldId> id(SubjectType type) {
        String text = text(idOf(type));
        return OldId.isFit(text) && !altered.contains(idOf(type))
                ? Optional.of(new OldId(type, text))
                : Optional.empty();
    }

    /** Why the row has no identifier of that type. */
    Reason whyNoId(SubjectType type) {
        return isBad(type) ? Reason.BAD_ID : Reason.NO_ID;
    }

    /** Whether something stands in the place of the identifier that cannot be one. */
    boolean isBad(SubjectType type) {
        boolean there = !text(idOf(type)).isEmpty() || altered.contains(idOf(type));
        return there && id(type).isEmpty();
    }

    private static Meaning idOf(SubjectType type) {
        return switch (type) {
            case O -> Meaning.ORGANISATION_ID;
            case P -> Meaning.PERSON_ID;
            case F -> Meaning.FUNCTION_ID;
        };
    }

    Optional<Siret> siret() {
        return Siret.parse(text(Meaning.SIRET));
    }

    /** The SIREN that the row gives, or that its SIRET begins with. */
    Optional<Siren> siren() {
        return Siren.parse(text(Meaning.SIREN)).or(() -> siret().map(Siret::siren));
    }

    /** The code of the commune, unless the row says that the body is something else. */
    Optional<InseeCode> insee() {
        return isCommune.orElse(true) ? InseeCode.parse(text(Meaning.INSEE)) : Optional.empty();
    }

    /** The folded name of the body and its département, when both are given. */
    Optional<Namesake> namesake() {
        String name = Folding.fold(text(Meaning.NAME));
        return name.isEmpty()
                ? Optional.empty()
                : DepartementCode.parse(text(Meaning.DEPARTEMENT)).map(code -> new Namesake(name, code));
    }

    NameKey name() {
        return NameKey.of(text(Meaning.SURNAME), text(Meaning.GIVEN_NAME));
    }

    Optional<Sex> sex() {
        String civility = Folding.fold(text(Meaning.CIVILITY));
        if (MEN.contains(civility)) {
            return Optional.of(Sex.M);
        }
        return WOMEN.contains(civility) ? Optional.of(Sex.F) : Optional.empty();
    }

    @Override
    public String toString() {
        return "TheirRow[" + line + "]";
    }
}
