package fr.acteurs.application.judgement;

/** What was asked cannot be judged so; the message says why and what can be done. Nothing was changed. */
public final class JudgementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JudgementRefused(String why) {
        super(why);
    }
}
