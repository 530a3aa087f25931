package fr.acteurs.bootstrap.command;

import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.retention.Census;
import fr.acteurs.application.retention.PurgeCertificate;
import fr.acteurs.application.retention.RetentionProof;
import fr.acteurs.application.retention.RetentionProof.Kept;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the promise is kept that nothing is older than its term. In French: the client may ask for it. */
final class RetentionProofAnswer {

    private final RetentionProof proof;

    private RetentionProofAnswer(RetentionProof proof) {
        this.proof = proof;
    }

    static Answer of(RetentionProof proof) {
        RetentionProofAnswer answer = new RetentionProofAnswer(proof);
        return new Answer(proof.isSound() ? ExitStatus.DONE : ExitStatus.REFUSED, answer.lines(), answer.json());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Durées de conservation : preuve établie le " + proof.at());
        proof.categories().forEach(one -> add(lines, one));
        lines.add("certificats     " + proof.certificates()
                + (proof.faults().isEmpty() ? ", chaîne entière" : ", chaîne ROMPUE"));
        proof.faults().forEach(fault -> lines.add("fault           " + fault));
        lines.add(verdict());
        return lines;
    }

    private void add(List<String> lines, Kept one) {
        lines.add(one.category() + " : " + one.category().label());
        lines.add("  durée           " + one.limit().days() + " jours");
        lines.add("  dernière purge  "
                + one.last().map(RetentionProofAnswer::purge).orElse("aucune"));
        lines.add("  le plus ancien  " + oldest(one));
        one.census().spared().forEach((why, count) -> lines.add("  épargné         " + count + " : " + why.label()));
        if (one.isMissed(proof.at())) {
            lines.add("  NON CONFORME    aucune purge certifiée depuis 7 jours : acteurs purge");
        }
        if (one.census().over() > 0) {
            lines.add("  NON CONFORME    " + one.census().over() + " au-delà de la durée, depuis le "
                    + one.census().oldestOver() + " : acteurs purge");
        }
    }

    private static String purge(PurgeCertificate last) {
        String what = last.gone().count() == 0
                ? "rien à détruire"
                : "détruits : " + last.gone().count() + ", du " + last.gone().oldest() + " au "
                        + last.gone().newest();
        String reference =
                last.gone().reference().isEmpty() ? "" : " (" + last.gone().reference() + ")";
        return last.at() + ", certificat " + last.number() + ", " + what + reference;
    }

    private String oldest(Kept one) {
        if (one.category() == Category.LOGS) {
            return "chez l'exploitant";
        }
        LocalDate oldest = one.census().oldest();
        return oldest == null
                ? "rien"
                : oldest + ", "
                        + Math.max(
                                0,
                                ChronoUnit.DAYS.between(
                                        oldest,
                                        proof.at().atZone(ZoneOffset.UTC).toLocalDate()))
                        + " jours";
    }

    private String verdict() {
        if (!proof.faults().isEmpty()) {
            return "verdict         NON CONFORME : la preuve ne tient pas ; tout garder en l'état, voir operations.md";
        }
        return proof.isSound()
                ? "verdict         CONFORME : rien n'a dépassé sa durée, chaque purge est certifiée"
                : "verdict         NON CONFORME";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sound", proof.isSound());
        json.put("at", proof.at().toString());
        json.put("certificates", proof.certificates());
        json.put("faults", proof.faults());
        json.put("categories", proof.categories().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Kept one) {
        Census census = one.census();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", one.category().name());
        json.put("days", one.limit().days());
        json.put("sound", one.isSound(proof.at()));
        json.putAll(PurgeAnswer.json(census));
        json.put("last", one.last().map(PurgeAnswer::json).orElse(null));
        return json;
    }
}
