package fr.acteurs.domain.feed;

import fr.acteurs.domain.sector.SectorCode;

/**
 * A sector that a body or a function deals with, of a row that has passed the {@link ReleasePolicy}; nobody else can make
 * one.
 */
public final class ReleasableSector {

    private final String subject;
    private final SectorCode code;
    private final String label;
    private final long version;
    private final int rank;

    /** @param rank from 1, the main one */
    ReleasableSector(String subject, SectorCode code, String label, long version, int rank) {
        this.subject = subject;
        this.code = code;
        this.label = label;
        this.version = version;
        this.rank = rank;
    }

    String key() {
        return SectorFeed.key(subject, code);
    }

    String subject() {
        return subject;
    }

    public SectorCode code() {
        return code;
    }

    String label() {
        return label;
    }

    long version() {
        return version;
    }

    int rank() {
        return rank;
    }
}
