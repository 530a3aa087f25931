package fr.acteurs.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs of PostgreSQL at work on one home: makes the data directory, starts the server, stops it. */
final class Server {

    /** The superuser of the server, and the one we connect as. */
    static final String USER = "acteurs";

    /** Bulk loads on a small machine; and a log that tells of the server's life but never quotes a statement or a row. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=20",
            "shared_buffers=128MB",
            "work_mem=32MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "jit=off",
            "password_encryption=scram-sha-256",
            "log_min_messages=log",
            "log_checkpoints=off");

    private static final List<String> NOT_DURABLE = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=256MB");

    private static final Duration MAKING = Duration.ofMinutes(2);
    /** After a power cut the server first reads its journal again, up to {@code max_wal_size}. */
    private static final Duration STARTING = Duration.ofMinutes(5);

    private static final Duration STOPPING = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int PORTS_TRIED = 3;

    /** Finds a port to listen on. */
    interface Ports {
        int next() throws IOException;
    }

    private final Home home;
    private final Account account;
    private final Binaries binaries;
    private final boolean durable;
    private final Ports ports;

    Server(Home home, Account account, Binaries binaries, boolean durable, Ports ports) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
        this.durable = durable;
        this.ports = ports;
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server, after making its data directory if need be, and waits until it accepts connections. */
    Postmaster start() throws IOException {
        home.emptyLog();
        if (!Files.isDirectory(home.data())) {
            makeData();
        }
        account.own(home.data());
        for (int tried = 0; tried < PORTS_TRIED; tried++) {
            var started = startOn(ports.next());
            if (started.isPresent()) {
                return started.get();
            }
        }
        throw home.failure("Cannot start PostgreSQL");
    }

    /** Ends the connections, writes all to disk and stops; nothing happens when no server runs. */
    void stop() throws IOException {
        if (Postmaster.running(home.data()).isEmpty()) {
            return;
        }
        var line = account.running(
                binaries.program("pg_ctl"),
                "stop",
                "--silent",
                "--mode=fast",
                "--wait",
                "--timeout=" + STOPPING.toSeconds(),
                "--pgdata=" + home.data());
        if (!Command.run(line, home.directory(), home.log(), STOPPING.plusSeconds(5))) {
            throw home.failure("Cannot stop PostgreSQL");
        }
    }

    private void makeData() throws IOException {
        Trees.delete(home.unfinishedData());
        Trees.createPrivateDirectory(home.unfinishedData());
        Password.makeNew(home);
        account.own(home.unfinishedData());
        account.own(home.passwordFile());
        if (!Command.run(account.running(initdb()), home.directory(), home.log(), MAKING)) {
            throw home.failure("Cannot make a PostgreSQL data directory");
        }
        Files.move(home.unfinishedData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb() throws IOException {
        var line = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + home.unfinishedData(),
                "--username=" + USER,
                "--pwfile=" + home.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--no-instructions"));
        if (!durable) {
            line.add("--no-sync");
        }
        line.addAll(binaries.localeOptions());
        return line;
    }

    /** Empty when another program took the port first. */
    private Optional<Postmaster> startOn(int port) throws IOException {
        var process = Command.start(account.running(postgres(port)), home.directory(), home.log());
        for (int glances = 0; glances < STARTING.dividedBy(GLANCE); glances++) {
            if (Command.ended(process, GLANCE)) {
                return refused();
            }
            var started = Postmaster.of(home.data()).filter(it -> it.ready() && it.pid() == process.pid());
            if (started.isPresent()) {
                return started;
            }
        }
        process.destroy();
        throw home.failure("PostgreSQL was not ready after " + STARTING.toSeconds() + " s");
    }

    private Optional<Postmaster> refused() {
        if (home.lastLines().contains("could not bind")) {
            return Optional.empty();
        }
        throw home.failure("Cannot start PostgreSQL");
    }

    /** In a session of its own, so that Ctrl-C in a terminal ends us first and the server in good order. */
    private List<String> postgres(int port) {
        var line = new ArrayList<>(List.of(
                "setsid", binaries.program("postgres"), "-D", home.data().toString(), "-p", Integer.toString(port)));
        settings().forEach(setting -> line.addAll(List.of("-c", setting)));
        return line;
    }

    private List<String> settings() {
        var all = new ArrayList<>(SETTINGS);
        if (!durable) {
            all.addAll(NOT_DURABLE);
        }
        return all;
    }
}
