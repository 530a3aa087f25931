package fr.acteurs.domain.register;

import fr.acteurs.domain.source.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What persons may have put right (RGPD art. 16), under the names of the columns that CDC receives. */
public enum Rectifiable {
    NOM(Field.SURNAME),
    PRENOM(Field.GIVEN_NAME),
    /** {@code M.} and {@code Mme} say the sex, any other a title that takes their place. */
    CIVILITE(Field.CIVILITY),
    DATE_NAISSANCE(Field.BIRTH_DATE),
    LIEU_NAISSANCE(Field.BIRTH_PLACE),
    PARTI_POLITIQUE(Field.PARTY),
    GROUPE_POLITIQUE(Field.POLITICAL_GROUP),
    BLOG(Field.BLOG),
    RESEAUX_SOCIAUX(Field.OWN_ACCOUNTS),
    TITRE(Field.TITLE),
    DOMAINE_COMPETENCE_LIBELLE(Field.DELEGATION),
    TELEPHONE_PRO(Field.DIRECT_PHONE),
    FAX_PRO(Field.DIRECT_FAX),
    PORTABLE(Field.MOBILE),
    EMAIL_PRO(Field.DIRECT_EMAIL),
    SITE_WEB_PRO(Field.DIRECT_WEBSITE);

    /** Without which no line may leave. */
    private static final Set<Rectifiable> NEEDED = EnumSet.of(NOM, PRENOM, CIVILITE, TITRE);

    private final Field field;

    Rectifiable(Field field) {
        this.field = field;
    }

    /** The one whose column has this name. */
    public static Optional<Rectifiable> ofColumn(String name) {
        return Arrays.stream(values()).filter(one -> one.column().equals(name)).findFirst();
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Field field() {
        return field;
    }

    /** All that the column shows. */
    public Set<Field> fields() {
        return this == CIVILITE ? EnumSet.of(Field.SEX, Field.CIVILITY) : EnumSet.of(field);
    }

    /** Whether it is said of the person in every office, or of one function. */
    public boolean isOfThePerson() {
        return field.isOfThePerson();
    }

    /** Whether it may not be empty. */
    public boolean isNeeded() {
        return NEEDED.contains(this);
    }
}
