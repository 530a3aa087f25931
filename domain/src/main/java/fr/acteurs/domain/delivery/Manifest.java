package fr.acteurs.domain.delivery;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.source.Gate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a delivery says of itself: its number, its files with their hashes, the state that the receiver must be in after
 * it, and the hash of the manifest before. The chain of hashes makes a dropped or altered day evident years later, and
 * holds no personal data.
 *
 * @param since number that a delta starts from; empty for a complete delivery
 * @param previousManifest SHA-256 of the manifest before, empty for the first
 * @param covered business dates that the delivery speaks for
 * @param scope in which files, and of what, the delivery speaks
 * @param schemaVersion layout of the data files
 * @param nomenclatures those in force, with their vintages
 * @param certificate that nobody is in it of whom nothing may leave; empty in manifests of before there was one
 * @param stateAfter of each role, rows and digest once applied
 * @param keys by which it is signed and its data files are encrypted
 */
public record Manifest(
        ChannelCode channel,
        DeliveryName name,
        Optional<Long> since,
        Optional<String> previousManifest,
        List<LocalDate> covered,
        Instant frozenAt,
        Instant generatedAt,
        Scope scope,
        String schemaVersion,
        String dictionarySha256,
        List<FeedFile> files,
        Map<FeedRole, FeedState> stateAfter,
        List<SourceState> sources,
        List<Nomenclature> nomenclatures,
        List<Barrier> barriers,
        Optional<Certificate> certificate,
        Status status,
        Keys keys) {

    /** Names the form of the manifest itself; a receiver refuses one that it does not know. */
    public static final String FORMAT = "acteurs-livraison/1";

    /**
     * In which files, and of what, a delivery speaks.
     *
     * @param profile its files
     * @param perimeter the part of France
     * @param segments by their numbers: all in a complete delivery, else those that are daily or became due
     */
    public record Scope(Profile profile, Perimeter perimeter, Set<Integer> segments) {
        public Scope {
            segments = ImmutableSortedSet.copyOf(segments);
        }
    }

    /**
     * One data file: its bytes, its lines without the header, and how many of each movement.
     *
     * @param bytes of the file as it travels, and so is its hash
     * @param clear what comes out of it when it is decrypted; empty for a file that is not encrypted
     */
    public record FeedFile(
            FeedRole role,
            String name,
            long bytes,
            String sha256,
            Optional<Content> clear,
            long lines,
            long created,
            long modified,
            long suppressed) {

        /** A file that travels as it is. */
        public FeedFile(
                FeedRole role,
                String name,
                long bytes,
                String sha256,
                long lines,
                long created,
                long modified,
                long suppressed) {
            this(role, name, bytes, sha256, Optional.empty(), lines, created, modified, suppressed);
        }

        /** The lines as they were written, before anything was encrypted. */
        public Content content() {
            return clear.orElseGet(() -> new Content(bytes, sha256));
        }
    }

    /** Some bytes: how many, and their SHA-256. */
    public record Content(long bytes, String sha256) {}

    /**
     * The keys that were used.
     *
     * @param signer by which the manifest is signed, and the data files too when they are encrypted
     * @param recipient for which the data files are encrypted
     */
    public record Keys(Optional<Fingerprint> signer, Optional<Fingerprint> recipient) {

        /** Neither signed nor encrypted. */
        public static final Keys NONE = new Keys(Optional.empty(), Optional.empty());
    }

    /** The last edition of a source that the delivery rests on. */
    public record SourceState(String code, LocalDate asOf, long rows, Standing standing) {

        /** How the source stands; the words are those of the manifest. */
        public enum Standing {
            OK,
            RETENUE
        }
    }

    /**
     * A nomenclature of which the delivery speaks (tender 3.1 A, "nomenclature de l'année considérée").
     *
     * @param code {@code COG} or {@code FONCTIONS}
     * @param vintage the day that it speaks of, or its version
     */
    public record Nomenclature(String code, String vintage) {}

    /**
     * A gate that held something back since the delivery before.
     *
     * @param approval of somebody who let it through, when that came about
     */
    public record Barrier(Gate gate, String source, String measured, String limit, Optional<Approval> approval) {

        /** One that still holds. */
        public Barrier(Gate gate, String source, String measured, String limit) {
            this(gate, source, measured, limit, Optional.empty());
        }

        public boolean holds() {
            return approval.isEmpty();
        }
    }

    /** Who let a held edition through, on which day, and why. */
    public record Approval(String by, LocalDate on, String reason) {}

    /**
     * The opposition certificate: a reader of its own has looked through all files but that of oppositions, and found nobody
     * outside a line of suppression. A delivery in which it finds somebody is not sealed.
     *
     * @param identifiers how many were looked for
     * @param hashes how many keyed hashes were looked for, of names, numbers and addresses
     * @param keys names of the keys of those
     * @param lines how many were read; none when there is nobody to look for
     */
    public record Certificate(long identifiers, long hashes, Set<String> keys, long lines) {
        public Certificate {
            keys = ImmutableSortedSet.copyOf(keys);
        }
    }

    /** What kind of day it was; the words are those of the manifest. */
    public enum Status {
        NORMAL,
        /** Nothing moved; the delivery is sent all the same, silence would be an incident. */
        VIDE,
        /** A source is held back; the others went on. */
        RETENU
    }

    /** Of a delivery that is neither signed nor encrypted. */
    public Manifest(
            ChannelCode channel,
            DeliveryName name,
            Optional<Long> since,
            Optional<String> previousManifest,
            List<LocalDate> covered,
            Instant frozenAt,
            Instant generatedAt,
            Scope scope,
            String schemaVersion,
            String dictionarySha256,
            List<FeedFile> files,
            Map<FeedRole, FeedState> stateAfter,
            List<SourceState> sources,
            List<Nomenclature> nomenclatures,
            List<Barrier> barriers,
            Optional<Certificate> certificate,
            Status status) {
        this(
                channel,
                name,
                since,
                previousManifest,
                covered,
                frozenAt,
                generatedAt,
                scope,
                schemaVersion,
                dictionarySha256,
                files,
                stateAfter,
                sources,
                nomenclatures,
                barriers,
                certificate,
                status,
                Keys.NONE);
    }

    /** The name that the data file of a role has in this delivery. */
    public String fileOf(FeedRole role) {
        return keys.recipient().isPresent() ? name.encrypted(role) : name.data(role);
    }

    public Manifest {
        covered = List.copyOf(covered);
        files = List.copyOf(files);
        stateAfter = Maps.immutableEnumMap(stateAfter);
        sources = List.copyOf(sources);
        nomenclatures = List.copyOf(nomenclatures);
        barriers = List.copyOf(barriers);
    }
}
