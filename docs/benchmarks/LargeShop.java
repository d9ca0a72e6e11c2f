import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills a fresh installation past the product, by SQL, with the agents, orders and ledger lines of a large shop, and measures
 * what people do with it: {@code ledger} verifies the journal, alone and while money moves from and to a wallet over the API;
 * {@code portal} opens the owner's pages and searches, and tells what a signed-in session costs. One source file that needs
 * nothing but the JDK and the built jar:
 *
 * <pre>
 * mvn -DskipTests package
 * java docs/benchmarks/LargeShop.java [ledger portal] [--lines=1000000] [--orders=200000]
 * </pre>
 */
public final class LargeShop {
    private static final String TOKEN = "benchmark-token-0123456789abcdef0123456789";
    private static final Path JAR = Path.of("bootstrap/target/mikhmon.jar");
    private static final String PASSWORD = "kopi tubruk tiga gelas";
    private static final List<String> PAGES = List.of("/admin/home", "/admin/orders", "/admin/orders?status=REVIEW");
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String REFERENCE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int WALLETS = 1_000;
    private static final long TOP_UP = 1_000_000_000L;
    private static final long SALE = 1_000;
    /** As in EntryNumbers: milliseconds since then, and twelve bits of chance. */
    private static final Instant NUMBERS_BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder =
            Path.of("bootstrap/target/ledger-" + System.currentTimeMillis()).toAbsolutePath();
    private final int port;
    private Process product;
    private final long begin = Instant.now().minus(Duration.ofDays(30)).toEpochMilli();

    private LargeShop() throws IOException {
        Files.createDirectories(folder);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int lines = 1_000_000;
        int orders = 200_000;
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--lines=")) {
                lines = Integer.parseInt(argument.substring("--lines=".length()));
            } else if (argument.startsWith("--orders=")) {
                orders = Integer.parseInt(argument.substring("--orders=".length()));
            } else {
                names.add(argument);
            }
        }
        LargeShop run = new LargeShop();
        run.product = run.launch();
        try {
            run.fill(lines, orders);
            if (names.isEmpty() || names.contains("ledger")) {
                run.ledger();
            }
            if (names.isEmpty() || names.contains("portal")) {
                run.portal();
            }
        } finally {
            run.product.destroy();
            run.product.waitFor();
        }
    }

    private void fill(int lines, int orders) throws Exception {
        int rounds = lines / 2 / WALLETS;
        long start = System.nanoTime();
        try (Connection connection = connection()) {
            fillJournal(connection, rounds);
            fillOrders(connection, orders);
            try (Statement sql = connection.createStatement()) {
                // The days that were filled in lie before the start, after which an empty journal was found to be right.
                sql.execute("UPDATE ledger_checkpoints SET booked_until = 0");
                // As the database does by itself some time after so many rows.
                sql.execute("ANALYZE TABLE agents, orders, payments, vouchers, journal_entries, journal_postings");
            }
        }
        System.out.printf("filled with %,d lines, %,d orders and %,d agents in %.1f s%n",
                rounds * 2L * WALLETS, orders, WALLETS, seconds(start));
    }

    private void ledger() throws Exception {
        for (int i = 1; i <= 3; i++) {
            long start = System.nanoTime();
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
    private void fillJournal(Connection connection, int rounds) throws SQLException {
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

    /** Over the last thirty days, one agent after the other; of a thousand one waits, one is in review and one was never paid. */
    private void fillOrders(Connection connection, int orders) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (int w = 0; w < WALLETS; w++) {
                sql.addBatch("INSERT INTO agents (code, name, phone, level, version) VALUES ('AG" + (100_000 + w)
                        + "', 'Warung " + w + "', '+62813" + (10_000_000 + w) + "', 'BRONZE', 1)");
            }
            sql.executeBatch();
        }
        connection.commit();
        String order = "INSERT INTO orders (id, reference, offer, offer_name, validity_seconds, router, profile, server,"
                + " limit_uptime_seconds, limit_bytes, code_mode, code_prefix, code_length, code_alphabet, agent,"
                + " customer_name, customer_phone, customer_language, price, fee, currency, state, review, created_at,"
                + " expires_at, paid_at, delivered_at, version, origin) VALUES (?, ?, '3jam', '3 jam', 10800, 'cafe', '3jam',"
                + " 'all', 10800, 0, 'SAME', '', 8, 'abcdefghjkmnpqrstuvwxyz23456789', ?, 'Siti Aminah', ?, 'INDONESIAN',"
                + " 3000, 771, 'IDR', ?, ?, ?, ?, ?, ?, 4, 'SHOP')";
        String payment = "INSERT INTO payments (reference, order_id, attempt, gateway, channel, amount, fee, currency, state,"
                + " steps, created_at, expires_at, paid_at, paid_amount, paid_currency, checks, preference, version) VALUES"
                + " (?, ?, 1, 'TRIPAY', 'QRIS', 3000, 771, 'IDR', ?, '[]', ?, ?, ?, ?, 'IDR', 0, 1, 3)";
        String voucher = "INSERT INTO vouchers (order_id, router, code, password, comment, draws, first_drawn_at, drawn_at,"
                + " provisioned_at) VALUES (?, 'cafe', ?, ?, ?, 1, ?, ?, ?)";
        long first = Instant.now().minus(Duration.ofDays(30)).toEpochMilli() * 1_000;
        long apart = Duration.ofDays(30).toMillis() * 1_000 / orders;
        try (PreparedStatement addOrder = connection.prepareStatement(order);
                PreparedStatement addPayment = connection.prepareStatement(payment);
                PreparedStatement addVoucher = connection.prepareStatement(voucher)) {
            for (int n = 0; n < orders; n++) {
                long at = first + n * apart;
                boolean unpaid = n % 1_000 == 1;
                boolean delivered = !unpaid && n % 1_000 != 2 && n % 1_000 != 3;
                String id = spelled(n, ID_LETTERS, 26);
                String reference = "MK" + spelled(n, REFERENCE_LETTERS, 10);
                String code = code(n);
                String state = unpaid ? "EXPIRED" : delivered ? "DELIVERED" : n % 1_000 == 2 ? "PAID" : "REVIEW";
                bind(addOrder, id, reference, "AG" + (100_000 + n % WALLETS), "+62812" + (10_000_000 + n % 50_000), state,
                        n % 1_000 == 3 ? "UNDELIVERABLE" : null, at, at + 3_600_000_000L, unpaid ? null : at + 60_000_000,
                        delivered ? at + 61_000_000 : null);
                bind(addPayment, reference + "-1P", id, unpaid ? "EXPIRED" : "PAID", at, at + 3_600_000_000L,
                        unpaid ? null : at + 60_000_000, unpaid ? null : 3_771);
                if (!unpaid) {
                    bind(addVoucher, id, code, code, "vc-100-11.26.26-" + reference, at + 60_000_000, at + 60_000_000,
                            delivered ? at + 61_000_000 : null);
                }
                if (n % 2_000 == 1_999 || n == orders - 1) {
                    addOrder.executeBatch();
                    addPayment.executeBatch();
                    addVoucher.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static String code(int number) {
        return "k" + spelled(number, CODE_LETTERS, 7);
    }

    /** Spread over the alphabet, as drawn ones are, and another one for each number. */
    private static String spelled(int number, String letters, int length) {
        long rest = number * 2_654_435_761L % 4_294_967_296L;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt((int) (rest % letters.length())));
            rest /= letters.length();
        }
        return word.reverse().toString();
    }

    // ---- the owner's pages

    private void portal() throws Exception {
        List<HttpClient> sessions = new ArrayList<>();
        Path link = folder.resolve("data/setup-link.txt");
        HttpClient owner = browser();
        fillIn(owner, URI.create(Files.readString(link).strip()).getPath(),
                Map.of("login", "hasan", "name", "Pak Hasan", "password", PASSWORD, "again", PASSWORD));
        sessions.add(owner);
        while (sessions.size() < 4) {
            sessions.add(signedIn());
        }
        for (String page : PAGES) {
            System.out.printf("first hit of %s: %.0f ms%n", page, millis(() -> open(owner, page)));
        }
        warm(sessions, Duration.ofSeconds(30));
        for (String page : PAGES) {
            List<Double> took = warm(sessions, Duration.ofSeconds(15), () -> page);
            System.out.printf("%s, 4 sessions, warm: %s%n", page, told(took));
        }
        AtomicInteger next = new AtomicInteger();
        System.out.printf("search by code: %s%n",
                told(warm(sessions.subList(0, 1), Duration.ofSeconds(5), () -> "/admin/search?q=" + code(next.getAndAdd(97)))));
        System.out.printf("search by phone: %s%n", told(warm(sessions.subList(0, 1), Duration.ofSeconds(5),
                () -> "/admin/search?q=0812" + (10_000_000 + next.getAndAdd(97) % 50_000))));
        sessions(200);
    }

    /** Heap after a collection, before and after so many sign in and open a page that keeps something for them. */
    private void sessions(int count) throws Exception {
        List<HttpClient> kept = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            kept.add(signedIn());
            open(kept.get(i), "/admin/home");
        }
        long before = heapKilobytes();
        for (int i = 0; i < count; i++) {
            HttpClient session = signedIn();
            open(session, "/admin/home");
            open(session, "/admin/orders");
            kept.add(session);
        }
        long after = heapKilobytes();
        long resident = Stream.concat(Stream.of(product.toHandle()), product.toHandle().descendants())
                .mapToLong(process -> residentKilobytes(process.pid()))
                .sum();
        System.out.printf("%d sessions more: %.1f kB of heap each; all processes %d MiB%n",
                count, (after - before) / (double) count, resident / 1_024);
    }

    private List<Double> warm(List<HttpClient> sessions, Duration time) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return warm(sessions, time, () -> PAGES.get(next.getAndIncrement() % PAGES.size()));
    }

    /** Each session opens one page after the other. */
    private List<Double> warm(List<HttpClient> sessions, Duration time, Supplier<String> pages) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(sessions.size());
        List<Double> took = new ArrayList<>();
        List<Future<List<Double>>> all = new ArrayList<>();
        for (HttpClient session : sessions) {
            all.add(threads.submit(() -> {
                List<Double> own = new ArrayList<>();
                while (System.nanoTime() < end) {
                    String page = pages.get();
                    own.add(millis(() -> open(session, page)));
                }
                return own;
            }));
        }
        for (Future<List<Double>> one : all) {
            took.addAll(one.get());
        }
        threads.shutdown();
        return took;
    }

    private HttpClient signedIn() throws Exception {
        HttpClient browser = browser();
        fillIn(browser, "/login", Map.of("login", "hasan", "password", PASSWORD));
        return browser;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private String open(HttpClient session, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        HttpResponse<String> answer = session.send(request, HttpResponse.BodyHandlers.ofString());
        // A search with one hit leads on to it.
        if (answer.statusCode() != 200 && answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        if (answer.headers().firstValue("location").filter(to -> to.contains("/login")).isPresent()) {
            throw new IllegalStateException(path + ": the session has ended");
        }
        return answer.body();
    }

    private void fillIn(HttpClient browser, String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(open(browser, path));
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303 && answer.statusCode() != 302) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private long heapKilobytes() throws Exception {
        long server = product.toHandle().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("ws-server.jar"))
                .findFirst()
                .orElseThrow()
                .pid();
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        run(jcmd.toString(), Long.toString(server), "GC.run");
        run(jcmd.toString(), Long.toString(server), "GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(run(jcmd.toString(), Long.toString(server), "GC.heap_info"));
        long sum = 0;
        // young and old; what classes use comes after them
        for (int i = 0; i < 2 && used.find(); i++) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return seconds(start) * 1_000;
    }

    // ---- the journal

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
        String url = "jdbc:mysql://127.0.0.1:" + Files.readString(database.resolve("port")).strip() + "/mikhmon?sslMode=DISABLED&rewriteBatchedStatements=true";
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
