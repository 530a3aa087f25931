package fr.acteurs.application.trace;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import fr.acteurs.domain.trace.Pseudonym;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Keys in memory, each made by chance. */
public final class MemoryTraceKeys implements TraceKeys {

    private final TreeMap<YearMonth, byte[]> keys = new TreeMap<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Override
    public synchronized Pseudonym pseudonym(YearMonth month, String user) {
        HashCode hash =
                Hashing.hmacSha256(keys.computeIfAbsent(month, none -> key())).hashString(user, StandardCharsets.UTF_8);
        return new Pseudonym(hash.toString());
    }

    private byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    @Override
    public synchronized SortedSet<YearMonth> months() {
        return new TreeSet<>(keys.keySet());
    }

    @Override
    public synchronized void destroy(YearMonth month) {
        keys.remove(month);
    }
}
