package fr.acteurs.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certification authority of one test, made by keytool when the test runs: no key of it is ever kept. */
public final class TestAuthority {

    private static final String PASSWORD = "invented";

    private final Path folder;
    private final String name;

    private TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** An authority of that name, which keeps its files in the folder. */
    public static TestAuthority in(Path folder, String name) throws IOException {
        var authority = new TestAuthority(folder, name);
        authority.pair(name, "-ext", "bc:c", "-ext", "ku:c=keyCertSign");
        authority.keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                authority.certificate().toString());
        return authority;
    }

    /** What whoever trusts this authority gives for {@code sslrootcert}. */
    public Path certificate() {
        return folder.resolve(name + ".crt");
    }

    /** Makes a key for a server and certifies that it is this host's. */
    void certify(String host, Path certificate, Path key) throws IOException {
        Path request = folder.resolve(host + ".csr");
        pair(host);
        keytool("-certreq", "-alias", host, "-file", request.toString());
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                name,
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-ext",
                "san=dns:" + host);
        Trees.createPrivateFile(key);
        Files.writeString(key, pem(host));
    }

    private void pair(String alias, String... more) throws IOException {
        var line = new ArrayList<>(
                List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-alias", alias, "-dname"));
        line.add("CN=" + alias);
        line.addAll(List.of(more));
        keytool(line.toArray(String[]::new));
    }

    private void keytool(String... words) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool " + words[0] + ": " + said);
        }
    }

    private String pem(String alias) throws IOException {
        try {
            Key key = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray())
                    .getKey(alias, PASSWORD.toCharArray());
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot read " + store(), e);
        }
    }

    private Path store() {
        return folder.resolve(name + ".p12");
    }
}
