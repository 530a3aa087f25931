package fr.acteurs.application.contact;

class PlainContactParserTest extends ContactParserContract {

    @Override
    protected ContactParser parser() {
        return new PlainContactParser();
    }
}
