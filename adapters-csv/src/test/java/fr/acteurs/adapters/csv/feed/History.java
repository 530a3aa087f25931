package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;

import fr.acteurs.application.publish.Moves;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.sector.SectorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Days of chance in a small register: communes come, change their names and close, mayors come, change and go. */
final class History {

    private final Random random;
    private final Map<Integer, LegalEntity> open = new TreeMap<>();
    private final Map<Integer, Mandate> current = new TreeMap<>();
    private int nextCommune;
    private int nextMayor;

    History(Random random) {
        this.random = random;
    }

    /** What moves on the next day; on some days nothing does. */
    Moves day(LocalDate date) {
        Moves moves = Moves.none();
        int arrivals = random.nextInt(3);
        for (int i = 0; i < arrivals; i++) {
            moves = founded(moves);
        }
        for (int n :
                open.keySet().stream().filter(n -> n < nextCommune - arrivals).toList()) {
            moves = event(moves, n, date);
        }
        return moves;
    }

    private Moves founded(Moves moves) {
        int n = nextCommune++;
        open.put(n, commune(n));
        return elected(moves.created(commune(n)), n);
    }

    private Moves elected(Moves moves, int commune) {
        Mandate mayor = mayor(nextMayor, commune);
        current.put(commune, mayor);
        return moves.created(person(nextMayor++), mayor);
    }

    private Moves event(Moves moves, int n, LocalDate date) {
        return switch (random.nextInt(12)) {
            case 0 -> renamed(moves, n);
            case 1 -> moves.retitled(retitled(n));
            case 2 -> elected(moves.ended(current.remove(n), date), n);
            case 3 -> moves.ended(current.remove(n), date).closed(open.remove(n));
            case 4 -> givenAway(moves, n, date);
            default -> moves;
        };
    }

    /** Rows of functions show the name of the body, so they move with it. */
    private Moves renamed(Moves moves, int n) {
        LegalEntity renamed = commune(n, "Saint-\"Test\"-" + random.nextInt(100));
        open.put(n, renamed);
        return moves.renamed(renamed).retitled(current.get(n));
    }

    private Mandate retitled(int n) {
        Mandate old = current.get(n);
        int number = Integer.parseInt(old.id().value().substring(2));
        Mandate retitled = mayor(number, n, "Maire; n° " + random.nextInt(100))
                .of(old.person())
                .assigned(new Assignment(null, charged(), DirectContact.NONE));
        current.put(n, retitled);
        return retitled;
    }

    private List<SectorCode> charged() {
        return Stream.of("URBANISME", "EAU", "CULTURE")
                .filter(sector -> random.nextBoolean())
                .map(SectorCode::of)
                .toList();
    }

    /** A human gives the function of one mayor to another, who had another one. */
    private Moves givenAway(Moves moves, int n, LocalDate date) {
        Mandate mandate = current.get(n);
        int other = random.nextInt(nextMayor);
        int former = Integer.parseInt(mandate.person().value().substring(2));
        Mandate given = mandate.of(person(other).id());
        current.put(n, given);
        Redirection told = new Redirection(
                Redirection.Type.P,
                person(former).id().value(),
                person(other).id().value(),
                date,
                Motive.SCISSION);
        return moves.regrouped(given, List.of(person(former), person(other)), told);
    }
}
