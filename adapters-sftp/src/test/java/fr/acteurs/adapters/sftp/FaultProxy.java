package fr.acteurs.adapters.sftp;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A TCP line to a server that can be cut, stalled or slowed at an exact byte of what the client sends. */
final class FaultProxy implements AutoCloseable {

    private static final int TICK_MILLIS = 50;

    private enum Fault {
        NONE,
        CUT,
        STALL
    }

    private final int target;
    private final ServerSocket entrance;
    private final List<Closeable> lines = new CopyOnWriteArrayList<>();
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Semaphore never = new Semaphore(0);
    private volatile Semaphore pace;
    private volatile Fault fault = Fault.NONE;
    private volatile long left;
    private volatile long passed;

    private FaultProxy(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pumps.execute(this::accept);
    }

    static FaultProxy to(int port) {
        try {
            return new FaultProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on passes that many bytes to the server, then drops the line; what the server answers is lost. */
    void cutAfter(long bytes) {
        left = bytes;
        fault = Fault.CUT;
    }

    /** From now on passes that many bytes to the server, then nothing either way, with the line left open. */
    void stallAfter(long bytes) {
        left = bytes;
        fault = Fault.STALL;
    }

    void slowTo(int bytesPerSecond) {
        var bucket = new Semaphore(0);
        Runnable refill = () -> bucket.release(bytesPerSecond * TICK_MILLIS / 1000);
        var unused = clock.scheduleAtFixedRate(refill, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        pace = bucket;
    }

    /** Counts from zero again. */
    void restartCount() {
        passed = 0;
    }

    /** The bytes that clients sent since the count was restarted. */
    long passed() {
        return passed;
    }

    private void accept() {
        try {
            while (true) {
                var client = keep(entrance.accept());
                var server = keep(new Socket(InetAddress.getLoopbackAddress(), target));
                pumps.execute(() -> pump(client, server, true));
                pumps.execute(() -> pump(server, client, false));
            }
        } catch (IOException e) {
            // The proxy was closed.
        }
    }

    private Socket keep(Socket socket) {
        lines.add(socket);
        return socket;
    }

    private void pump(Socket from, Socket to, boolean upwards) {
        var buffer = new byte[8192];
        try (from) {
            for (int count; (count = from.getInputStream().read(buffer)) >= 0; ) {
                if (upwards) {
                    passUp(buffer, count, from, to);
                } else if (fault == Fault.NONE || left > 0) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            // One end of the line is gone, and the other will be told by the other pump.
        }
    }

    private void passUp(byte[] buffer, int count, Socket client, Socket server)
            throws IOException, InterruptedException {
        if (pace != null) {
            pace.acquire(count);
        }
        var last = fault != Fault.NONE && count >= left;
        var allowed = last ? (int) left : count;
        left -= allowed;
        passed += allowed;
        server.getOutputStream().write(buffer, 0, allowed);
        if (last) {
            fail(client, server);
        }
    }

    private void fail(Socket client, Socket server) throws IOException, InterruptedException {
        if (fault == Fault.STALL) {
            never.acquire();
        }
        client.close();
        server.shutdownOutput();
        fault = Fault.NONE;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var line : lines) {
            line.close();
        }
        pumps.shutdownNow();
        clock.shutdownNow();
    }
}
