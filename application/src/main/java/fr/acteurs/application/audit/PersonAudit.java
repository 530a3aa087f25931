package fr.acteurs.application.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with what a line says of a person: some of it is said of elected officials alone. */
final class PersonAudit {

    private static final Set<String> ELECTED_ONLY = Set.of(
            "date_naissance",
            "lieu_naissance",
            "parti_politique",
            "groupe_politique",
            "blog",
            "reseaux_sociaux",
            "site_web_pro");

    private final Grounds grounds;

    PersonAudit(Grounds grounds) {
        this.grounds = grounds;
    }

    List<String> problems(Row row, boolean isElected) {
        List<String> problems = new ArrayList<>();
        FunctionAudit.expect(row, "opt_out", grounds.of(row.person()).refusesOffers(), problems);
        if (!isElected) {
            ELECTED_ONLY.stream()
                    .sorted()
                    .filter(row::fills)
                    .forEach(column -> problems.add(column + " est réservé aux élus"));
        }
        return problems;
    }
}
