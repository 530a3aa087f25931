package fr.acteurs.adapters.csv.read;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a worksheet before the workbook library does: the library makes room for every column up to the one
 * that a cell names, and no sheet has more than {@code XFD}.
 */
final class SheetCheck {

    private static final int MOST_LETTERS = 3;

    private SheetCheck() {}

    /** What is wrong with the sheet, if anything. */
    static Optional<String> complaint(InputStream sheet) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (isSuspect(xml.next(), xml)) {
                    return Optional.of("un classeur avec des déclarations, ou des cellules hors de toute feuille");
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of("un classeur dont une feuille n'est pas du XML");
        }
    }

    private static boolean isSuspect(int event, XMLStreamReader xml) {
        boolean cell =
                event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c");
        return event == XMLStreamConstants.DTD || (cell && isOutside(xml.getAttributeValue(null, "r")));
    }

    private static boolean isOutside(@Nullable String reference) {
        return reference != null
                && reference.chars().filter(Character::isLetter).count() > MOST_LETTERS;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
