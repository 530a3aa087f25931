package fr.acteurs.domain.register;

import fr.acteurs.domain.source.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What persons may have put right (RGPD art. 16), under the names of the columns that CDC receives. */
public enum Rectifiable {
    NOM(Field.SURNAME, 80),
    PRENOM(Field.GIVEN_NAME, 60),
    /** {@code M.} and {@code Mme} say the sex, any other a title that takes their place. */
    CIVILITE(Field.CIVILITY, 20),
    DATE_NAISSANCE(Field.BIRTH_DATE, 10),
    LIEU_NAISSANCE(Field.BIRTH_PLACE, 80),
    PARTI_POLITIQUE(Field.PARTY, 80),
    GROUPE_POLITIQUE(Field.POLITICAL_GROUP, 80),
    BLOG(Field.BLOG, 255),
    RESEAUX_SOCIAUX(Field.OWN_ACCOUNTS, 500),
    TITRE(Field.TITLE, 255),
    DOMAINE_COMPETENCE_LIBELLE(Field.DELEGATION, 255),
    TELEPHONE_PRO(Field.DIRECT_PHONE, 16),
    FAX_PRO(Field.DIRECT_FAX, 16),
    PORTABLE(Field.MOBILE, 16),
    EMAIL_PRO(Field.DIRECT_EMAIL, 120),
    SITE_WEB_PRO(Field.DIRECT_WEBSITE, 255);

    private final Field field;
    private final int longest;

    Rectifiable(Field field, int longest) {
        this.field = field;
        this.longest = longest;
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

    /** In characters. */
    public int longest() {
        return longest;
    }

    /** Whether it is said of the person in every office, or of one function. */
    public boolean isOfThePerson() {
        return field.isOfThePerson();
    }

    /** Whether nobody can do without it. */
    public boolean isNeeded() {
        return this == NOM || this == TITRE;
    }
}
