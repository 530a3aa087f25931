package fr.acteurs.application.audit;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.consent.ContactChannel;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.FunctionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is wrong with a line of a function, by the columns that speak of how its holder is reached and of what they let be done. */
final class FunctionAudit {

    private static final ImmutableListMultimap<ContactChannel, String> REACHED =
            ImmutableListMultimap.<ContactChannel, String>builder()
                    .put(ContactChannel.EMAIL, "email_pro")
                    .putAll(ContactChannel.TELEPHONE, "telephone_pro", "fax_pro", "portable")
                    .build();

    /** A column of the post to somebody in office, and that of the body that it is unless they agreed to another. */
    private static final ImmutableMap<String, String> POST = ImmutableMap.<String, String>builder()
            .put("pro_adresse_1", "adresse_1")
            .put("pro_adresse_2", "adresse_2")
            .put("pro_adresse_3", "adresse_3")
            .put("pro_adresse_4", "adresse_4")
            .put("pro_code_postal", "code_postal")
            .put("pro_ville", "ville")
            .build();

    private final Grounds grounds;
    private final Map<String, List<String>> addresses;
    private final Set<String> objecting;

    /**
     * @param addresses of bodies by their ids, as they were delivered
     * @param objecting bodies that were delivered as objecting to offers
     */
    FunctionAudit(Grounds grounds, Map<String, List<String>> addresses, Set<String> objecting) {
        this.grounds = grounds;
        this.addresses = addresses;
        this.objecting = objecting;
    }

    /** The address of a body, to be compared with. */
    static List<String> addressOf(Row body) {
        return POST.values().stream().map(body::get).toList();
    }

    /** Whether the row tells anything by which its holder is reached. */
    boolean reaches(Row row) {
        return REACHED.values().stream().anyMatch(row::fills) || hasOwnPost(row);
    }

    List<String> problems(Row row) {
        Permission own = grounds.of(row.person());
        Permission said = objecting.contains(row.get("id_organisme")) ? own.withoutOffers() : own;
        List<String> problems = new ArrayList<>();
        if (!said.lets()) {
            problems.add("la personne était retenue (" + said.withheld().orElseThrow() + ")");
        }
        if (grounds.untold().contains(row.person())) {
            problems.add("la personne n'a pas été informée (RGPD, art. 14)");
        }
        if (grounds.unattested().contains(new FunctionId(row.get("id_fonction")))) {
            problems.add("aucune source ne dit cette fonction");
        }
        agreements(row, said, problems);
        reached(row, said, problems);
        return problems;
    }

    private static void agreements(Row row, Permission said, List<String> problems) {
        for (Use use : Use.values()) {
            expect(row, "accord_" + use.name().toLowerCase(Locale.ROOT), said.allows(use, row.body()), problems);
        }
        expect(row, "accord_marketing", said.allowsOffers(row.body()), problems);
        String day = said.agreedOn(row.body()).map(Object::toString).orElse("");
        if (!row.get("date_accord").equals(day)) {
            problems.add("date_accord n'est pas celle du registre des consentements");
        }
    }

    static void expect(Row row, String column, boolean said, List<String> problems) {
        if (row.has(column) && !row.get(column).equals(said ? "O" : "N")) {
            problems.add(column + " ne suit pas le registre des consentements");
        }
    }

    private void reached(Row row, Permission said, List<String> problems) {
        REACHED.forEach((channel, column) -> {
            if (row.fills(column) && !said.opens(channel, row.body())) {
                problems.add(column + " sans consentement à un usage par " + channel);
            }
        });
        if (hasOwnPost(row) && !said.opens(ContactChannel.POSTAL, row.body())) {
            problems.add("adresse autre que celle de l'organisme sans consentement à un usage postal");
        }
    }

    private boolean hasOwnPost(Row row) {
        List<String> own = POST.keySet().stream().map(row::get).toList();
        return !own.equals(addresses.getOrDefault(row.get("id_organisme"), own));
    }
}
