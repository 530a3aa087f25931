package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.judgement.JudgePersons.Mode;
import fr.acteurs.application.judgement.Ruling;
import fr.acteurs.application.judgement.Signature;
import picocli.CommandLine.Mixin;

/** A judgement on persons: signed, and perhaps only tried. */
abstract class RulingCommand extends Subcommand {

    @Mixin
    private final SignatureOptions said = new SignatureOptions();

    abstract Ruling rule(JudgePersons persons, Signature signature, Mode mode);

    @Override
    final Answer answer() {
        try (ActorFeed feed = options().openExisting()) {
            return RulingAnswer.of(rule(feed.persons(), said.signature(), said.mode()), said.mode());
        }
    }
}
