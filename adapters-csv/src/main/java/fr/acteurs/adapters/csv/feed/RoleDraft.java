package fr.acteurs.adapters.csv.feed;

import fr.acteurs.application.publish.Spool;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Movement;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One role of a delivery in the making: its data file, and the client's state after it. */
final class RoleDraft implements Closeable {

    /** The state that a delta starts from, as it was sealed. */
    record Base(Path file, @Nullable FeedState sealed) {}

    private final FeedRole role;
    private final String stateHeader;
    private final DataFile data;
    private final Path statePath;
    private final Optional<Base> base;
    private final Map<Movement, Long> counts = new EnumMap<>(Movement.class);
    private @Nullable StateMerge state;

    /** @param data new and empty; closed with this */
    RoleDraft(FeedSchema<?> schema, DataFile data, Path statePath, Optional<Base> base) throws IOException {
        this.role = schema.role();
        this.stateHeader = schema.stateHeader();
        this.data = data;
        this.statePath = statePath;
        this.base = base;
        data.writeLine(schema.header().getBytes(StandardCharsets.UTF_8));
        if (base.isEmpty()) {
            merge();
        }
    }

    /** The version of the row in the state that a delta starts from, if it has it; a complete delivery starts from nothing. */
    OptionalLong held(String id) throws IOException {
        return base.isPresent() ? merge().held(id) : OptionalLong.empty();
    }

    void line(Movement movement, String motive, String id, long version, String canonical) throws IOException {
        counts.merge(movement, 1L, Long::sum);
        byte[] row = canonical.getBytes(StandardCharsets.UTF_8);
        data.write(("\"" + movement + "\";\"" + motive + "\";").getBytes(StandardCharsets.UTF_8));
        data.writeLine(row);
        if (movement == Movement.S) {
            merge().remove(id, version);
        } else {
            merge().put(id, version, row);
        }
    }

    Spool.Written finish() throws IOException {
        FeedState after = state == null ? keepBase() : merged(state.finish());
        long created = counts.getOrDefault(Movement.C, 0L);
        long modified = counts.getOrDefault(Movement.M, 0L);
        long suppressed = counts.getOrDefault(Movement.S, 0L);
        Manifest.FeedFile file = data.finish(role, created + modified + suppressed, created, modified, suppressed);
        return new Spool.Written(file, Optional.of(after), data.scan());
    }

    /** A delta without a line leaves the state as it is: the same file under the new number. */
    private FeedState keepBase() throws IOException {
        Base same = base.orElseThrow();
        Files.createLink(statePath, same.file());
        return sealed(same);
    }

    private FeedState merged(StateMerge.Merged merged) throws IOException {
        if (base.isPresent() && !merged.before().equals(sealed(base.get()))) {
            throw new DamagedState(base.get().file(), DamagedState.Damage.NOT_AS_SEALED);
        }
        return merged.after();
    }

    private static FeedState sealed(Base base) {
        FeedState sealed = base.sealed();
        return sealed == null ? FeedState.empty() : sealed;
    }

    private StateMerge merge() throws IOException {
        if (state == null) {
            state = new StateMerge(base.map(Base::file), statePath, stateHeader);
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        data.close();
        if (state != null) {
            state.close();
        }
    }
}
