package fr.acteurs.application.publish;

import fr.acteurs.application.deliver.AnswerOutcome;
import fr.acteurs.application.deliver.Receipt;
import fr.acteurs.domain.delivery.Manifest;
import java.util.List;
import java.util.Optional;

/** What came of publishing. */
public sealed interface PublishOutcome {

    /**
     * A delivery was sealed, or had been for this day and type.
     *
     * @param manifest of the delivery that this call sealed; empty when the day's delivery had been sealed before
     * @param why what a reader should know of the choice of type, empty when there is nothing to say
     * @param unfit rows that the last check kept back, with the column that was unfit; ids only
     * @param address where deliveries go
     * @param answers what the receiver answered to earlier deliveries
     * @param sent what was handed over, in the order of the numbers
     * @param shown whether nothing had to be handed over and the delivery is still seen where deliveries go
     * @param months that have ended since, and how the client is told of their oppositions
     * @param mailed what became of mails that tell of them
     */
    record Published(
            SealedDelivery delivery,
            Optional<Manifest> manifest,
            String why,
            List<String> unfit,
            String address,
            List<AnswerOutcome> answers,
            List<Receipt> sent,
            boolean shown,
            List<ObjectionMonth> months,
            ObjectionMail.Mailed mailed)
            implements PublishOutcome {
        public Published {
            unfit = List.copyOf(unfit);
            answers = List.copyOf(answers);
            sent = List.copyOf(sent);
            months = List.copyOf(months);
        }
    }

    /**
     * What would be sealed; nothing was written.
     *
     * @param months that have ended, and how the client would be told of their oppositions
     */
    record Rehearsed(Manifest manifest, String why, List<String> unfit, List<ObjectionMonth> months)
            implements PublishOutcome {
        public Rehearsed {
            unfit = List.copyOf(unfit);
            months = List.copyOf(months);
        }
    }
}
