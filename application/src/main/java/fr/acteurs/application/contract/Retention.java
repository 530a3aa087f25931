package fr.acteurs.application.contract;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.trace.TraceTerm;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How long data of each category is kept (tender 3.5; règlement (UE) 2016/679, article 5-1-e).
 *
 * @param terms one for each category
 */
public record Retention(Map<Category, Term> terms) {

    /** @throws IllegalArgumentException when a category has no term; the message is French */
    public Retention {
        terms = ImmutableMap.copyOf(terms);
        Set<Category> missing = EnumSet.allOf(Category.class);
        missing.removeAll(terms.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("aucune durée pour " + missing);
        }
    }

    /** How many days it is kept. */
    public int days(Category category) {
        return Objects.requireNonNull(terms.get(category)).days();
    }

    /** What is kept. */
    public enum Category {
        TRACES(
                "Traces de connexion, de consultation et d'extraction des agents de la CDC",
                TraceTerm.MOST,
                "les plus courts six mois ont 181 jours, dont " + TraceTerm.MISSED + " où la purge peut manquer et "
                        + TraceTerm.BACKUPS + " de sauvegarde"),
        PAYLOADS(
                "Fichiers des livraisons ; leurs manifestes et empreintes, sans donnée personnelle, sont gardés",
                400,
                ""),
        EDITIONS("Fichiers des sources tels que reçus", 3_660, ""),
        QUARANTINE("Fichiers retenus par une barrière", 366, ""),
        LOGS("Journaux techniques, sans donnée personnelle", 366, ""),
        FORMER_HOLDERS("Personnes qui n'exercent plus aucune fonction, après la dernière", 3_660, "");

        private final String label;
        private final int most;
        private final String why;

        Category(String label, int most, String why) {
            this.label = label;
            this.most = most;
            this.why = why;
        }

        /** The words of documents. */
        public String label() {
            return label;
        }

        /** The most days that may be agreed. */
        public int most() {
            return most;
        }

        /** Why no more, in French; empty where nobody needs to be told. */
        public String why() {
            return why;
        }
    }

    /**
     * How long.
     *
     * @param days after which it is deleted
     * @param basis why so long, in French
     */
    public record Term(int days, String basis) {}
}
