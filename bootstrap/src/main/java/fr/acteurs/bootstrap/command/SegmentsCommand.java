package fr.acteurs.bootstrap.command;

import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

@Command(name = "segments", mixinStandardHelpOptions = true, description = "What is followed, segment by segment.")
final class SegmentsCommand extends Subcommand {

    @Override
    Answer answer() {
        SegmentCatalogue catalogue = SegmentCatalogue.standard();
        List<String> lines = new ArrayList<>();
        Map<String, Object> json = new TreeMap<>();
        for (int number : catalogue.numbers()) {
            List<String> kinds = catalogue.kindsOf(number).stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
            lines.add("segment %2d  %s".formatted(number, String.join(", ", kinds)));
            json.put(String.valueOf(number), kinds);
        }
        return new Answer(ExitStatus.DONE, lines, Map.of("segments", json));
    }
}
