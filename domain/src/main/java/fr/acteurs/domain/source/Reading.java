package fr.acteurs.domain.source;

import java.util.List;

/** What becomes of one row: observations that are taken, with their remarks, or a refusal with its reason. */
public sealed interface Reading {

    long line();

    /** The row says something; its first observation is what the row is about, the others come along. */
    record Taken(long line, List<Observation> observations, List<Notice> remarks) implements Reading {
        public Taken {
            observations = List.copyOf(observations);
            remarks = List.copyOf(remarks);
        }
    }

    /** The row is not taken. */
    record Refused(Notice notice) implements Reading {
        @Override
        public long line() {
            return notice.line();
        }
    }
}
