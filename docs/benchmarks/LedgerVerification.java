import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Fills the journal of a fresh installation past the product, by SQL, and lets the product verify it, alone and while money
 * moves from and to a wallet over the API. One source file that needs nothing but the JDK and the built jar:
 *
 * <pre>
 * mvn -DskipTests package
 * java docs/benchmarks/LedgerVerification.java [--lines=1000000]
 * </pre>
 */
public final class LedgerVerification {
    private static final String TOKEN = "benchmark-token-0123456789abcdef0123456789";
    private static final Path JAR = Path.of("bootstrap/target/mikhmon.jar");
    private static final int WALLETS = 1_000;
    private static final long TOP_UP = 1_000_000_000L;
    private static final long SALE = 1_000;
    /** As in EntryNumbers: milliseconds since then, and twelve bits of chance. */
    private static final Instant NUMBERS_BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder =
            Path.of("bootstrap/target/ledger-" + System.currentTimeMillis()).toAbsolutePath();
    private final int port;
    private final long begin = Instant.now().minus(Duration.ofDays(30)).toEpochMilli();

    private LedgerVerification() throws IOException {
        Files.createDirectories(folder);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int lines = 1_000_000;
        for (String argument : arguments) {
            lines = Integer.parseInt(argument.replaceFirst("^--lines=", ""));
        }
        LedgerVerification run = new LedgerVerification();
        Process product = run.launch();
        try {
            run.measure(lines);
        } finally {
            product.destroy();
            product.waitFor();
        }
    }

    private void measure(int lines) throws Exception {
        int rounds = lines / 2 / WALLETS;
        long start = System.nanoTime();
        try (Connection connection = connection()) {
            fill(connection, rounds);
        }
        System.out.printf("filled with %,d lines in %.1f s%n", rounds * 2L * WALLETS, seconds(start));
        for (int i = 1; i <= 3; i++) {
            start = System.nanoTime();
            String found = post("ledger/verification", "{}", "");
            System.out.printf("verification %d: %.1f s, %s%n", i, seconds(start), found);
        }
        besideMovements();
    }

    /** Money goes in and out of one wallet all the while; what a movement takes is told with and without the verification. */
    private void besideMovements() throws Exception {
        send("PUT", "agents/AG001", "{\"name\":\"Sari\",\"phone\":\"+6281300000001\",\"level\":\"BRONZE\",\"active\":true}", "");
        List<Double> alone = movements(new AtomicBoolean(true), 200, "alone");
        AtomicBoolean running = new AtomicBoolean(true);
        List<Double> beside = new ArrayList<>();
        Thread mover = new Thread(() -> beside.addAll(movements(running, Integer.MAX_VALUE, "beside")));
        mover.start();
        long start = System.nanoTime();
        String found = post("ledger/verification", "{}", "");
        double took = seconds(start);
        running.set(false);
        mover.join();
        System.out.printf("verification beside movements: %.1f s, %s%n", took, found);
        System.out.printf("a movement alone: %s%n", told(alone));
        System.out.printf("a movement beside the verification: %s%n", told(beside));
    }

    private List<Double> movements(AtomicBoolean running, int most, String name) {
        List<Double> took = new ArrayList<>();
        while (running.get() && took.size() < most) {
            long start = System.nanoTime();
            post(
                    "agents/AG001/wallet-movements",
                    "{\"kind\":\"TOP_UP_CASH\",\"amount\":1000,\"reason\":\"benchmark\"}",
                    name + "-" + took.size());
            took.add(seconds(start) * 1_000);
        }
        return took;
    }

    private static String told(List<Double> milliseconds) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return String.format(
                "%d of them, median %.1f ms, p99 %.1f ms, slowest %.1f ms",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
                sorted.get(sorted.size() - 1));
    }

    /** Each round is one entry per wallet: first a top-up, then sales. */
    private void fill(Connection connection, int rounds) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // The rows are right by construction, and verified afterwards; checked one by one they take ten minutes.
            sql.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
            sql.execute("CREATE TEMPORARY TABLE wallet_numbers (w INT PRIMARY KEY)");
            StringBuilder numbers = new StringBuilder("INSERT INTO wallet_numbers VALUES (0)");
            for (int w = 1; w < WALLETS; w++) {
                numbers.append(",(").append(w).append(')');
            }
            sql.execute(numbers.toString());
            connection.setAutoCommit(false);
            for (int round = 0; round < rounds; round++) {
                round(sql, round);
                connection.commit();
            }
            sql.execute("INSERT INTO ledger_accounts (account, balance, credit_limit, last_number, last_at) SELECT "
                    + wallet() + ", " + (TOP_UP - SALE * (rounds - 1L)) + ", 0, " + rounds + ", " + bookedAt(rounds - 1)
                    + " FROM wallet_numbers");
            connection.commit();
        }
    }

    private void round(Statement sql, int round) throws SQLException {
        long amount = round == 0 ? TOP_UP : -SALE;
        long balance = TOP_UP - SALE * round;
        String other = round == 0 ? "'cash'" : "'sales'";
        sql.execute("INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at, number,"
                + " balance_after) SELECT " + entry(round) + ", 1, " + wallet() + ", 0, " + amount + ", "
                + bookedAt(round) + ", " + (round + 1) + ", " + balance + " FROM wallet_numbers ORDER BY w");
        sql.execute("INSERT INTO journal_postings (entry, line, account, sum_before, sum_after, booked_at) SELECT "
                + entry(round) + ", 2, " + other + ", " + amount + ", 0, " + bookedAt(round)
                + " FROM wallet_numbers ORDER BY w");
        sql.execute("INSERT INTO journal_entries (id, cause, currency, happened_at, booked_at, last_line) SELECT "
                + entry(round) + ", CONCAT('" + (round == 0 ? "BY_HAND" : "SALE") + ":benchmark-" + round + "-', w), 'IDR', "
                + bookedAt(round) + ", " + bookedAt(round) + ", 2 FROM wallet_numbers ORDER BY w");
    }

    private static String wallet() {
        return "CONCAT('wallet:AG', 100000 + w)";
    }

    private String entry(int round) {
        long first = (begin - NUMBERS_BEGIN.toEpochMilli() + (long) round * WALLETS) << 12;
        return "(" + first + " + w * 4096)";
    }

    private String bookedAt(int round) {
        return "((" + (begin + (long) round * WALLETS) + " + w) * 1000)";
    }

    private Connection connection() throws Exception {
        Path database = folder.resolve("data/database");
        Properties account = new Properties();
        account.setProperty("user", "mikhmon");
        account.setProperty("password", Files.readString(database.resolve("password")).strip());
        String url = "jdbc:mysql://127.0.0.1:" + Files.readString(database.resolve("port")).strip() + "/mikhmon?sslMode=DISABLED";
        URLClassLoader drivers = new URLClassLoader(new URL[] {driver().toUri().toURL()});
        return ((Driver) drivers.loadClass("com.mysql.cj.jdbc.Driver").getConstructor().newInstance()).connect(url, account);
    }

    /** The driver that the product brings along. */
    private Path driver() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            JarEntry entry = jar.stream()
                    .filter(one -> one.getName().matches("product/jdbc/.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build first: mvn -DskipTests package"));
            Path copy = folder.resolve("driver.jar");
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, copy);
            }
            return copy;
        }
    }

    private Process launch() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("product.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "MIKHMON_HTTP_HOST", "127.0.0.1",
                        "MIKHMON_HTTP_PORT", Integer.toString(port),
                        "MIKHMON_DATA_DIR", folder.resolve("data").toString(),
                        "MIKHMON_ADMIN_TOKEN", TOKEN));
        Process product = builder.start();
        for (int i = 0; i < 1_200 && product.isAlive(); i++) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return product;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        product.destroy();
        throw new IllegalStateException("the product did not start, see " + folder);
    }

    private String post(String path, String body, String key) {
        try {
            return send("POST", path, body, key);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(String method, String path, String body, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/admin/" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
