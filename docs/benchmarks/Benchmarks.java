import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Measures the built product from outside: mikhmon.jar with the sandbox off, against the stand-ins in a process of their
 * own, all on this machine. One source file that needs nothing but the JDK and the two built jars:
 *
 * <pre>
 * mvn -DskipTests package
 * java docs/benchmarks/Benchmarks.java [all | start page callbacks delivery repeat wallet away memory] [--away-minutes=10] [--orders=3000]
 * </pre>
 *
 * Prints one line of a Markdown table per measurement. Data go to a fresh folder under bootstrap/target.
 */
public final class Benchmarks {
    private static final String TOKEN = "benchmark-token-0123456789abcdef0123456789";
    private static final int CONNECTIONS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final int port;
    private final String base;
    private final int awayMinutes;
    private final int orders;
    private Process product;
    private Process standIns;
    private String control = "";

    private Benchmarks(int awayMinutes, int orders) throws IOException {
        this.orders = orders;
        this.awayMinutes = awayMinutes;
        folder = Files.createDirectories(Path.of("bootstrap/target/benchmark-" + System.currentTimeMillis())).toAbsolutePath();
        port = freePort();
        base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>();
        int away = 10;
        int orders = 3_000;
        for (String argument : arguments) {
            if (argument.startsWith("--away-minutes=")) {
                away = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            } else if (argument.startsWith("--orders=")) {
                orders = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            } else {
                names.add(argument);
            }
        }
        boolean all = names.isEmpty() || names.contains("all");
        Benchmarks run = new Benchmarks(away, orders);
        Runtime.getRuntime().addShutdownHook(new Thread(run::stopAll));
        System.out.println("| measurement | " + LocalDate.now() + ", " + machine() + " |\n|---|---|");
        run.startStandIns();
        run.start(all || names.contains("start"));
        run.configure();
        if (all || names.contains("page")) {
            run.page();
        }
        if (all || names.contains("callbacks")) {
            run.callbacks();
        }
        if (all || names.contains("delivery")) {
            run.delivery();
        }
        if (all || names.contains("repeat")) {
            run.repeat();
        }
        if (all || names.contains("wallet")) {
            run.wallet(1, 1);
            run.wallet(50, 1);
            run.wallet(1, 2);
            run.wallet(50, 2);
        }
        if (all || names.contains("away")) {
            run.away();
        }
        run.memory();
        System.exit(0);
    }

    // ---- measurements

    private void start(boolean measured) throws Exception {
        double first = launch();
        if (!measured) {
            return;
        }
        row("`java -jar` to ready, first start", "%.1f s".formatted(first));
        stopProduct();
        row("`java -jar` to ready, second start", "%.1f s".formatted(launch()));
    }

    private void page() throws Exception {
        String path = "/public/?agent=AG001";
        load(path, Duration.ofSeconds(20));
        Load measured = load(path, Duration.ofSeconds(20));
        row("sales page, 8 connections, warm", measured.toString());
    }

    private void callbacks() throws Exception {
        standIn("PUT", "/sandbox/router/faults", "{\"mode\":\"NONE\",\"latencyMs\":0}");
        int before = users();
        place(500);
        payAll(1);
        waitForUsers(before + 500, 120);
        waitUntilQuiet();
        place(orders);
        String answer = payAll(1);
        double seconds = waitForUsers(before + 500 + orders, 600);
        row(
                "%,d paid callbacks, 8 connections, distinct".formatted(orders),
                "%s; all on the router %.1f s after the last".formatted(bulk(answer), seconds));
        waitUntilQuiet();
    }

    private void delivery() throws Exception {
        standIn("PUT", "/sandbox/router/faults", "{\"mode\":\"NONE\",\"latencyMs\":5}");
        int before = users();
        place(2_000);
        String answer = payAll(1);
        double seconds = waitForUsers(before + 2_000, 120);
        row("2,000 paid orders, router with 5 ms latency: on the router after the last callback",
                "%.1f s (callbacks: %s)".formatted(seconds, bulk(answer)));
        waitUntilQuiet();
        standIn("PUT", "/sandbox/router/faults", "{\"mode\":\"NONE\",\"latencyMs\":0}");
    }

    private void repeat() throws Exception {
        int users = users();
        int messages = messages();
        String reference = place(1).get(0);
        standIn("POST", "/sandbox/payments/" + reference + "/pay", "");
        String answer = standIn("POST", "/sandbox/payments/" + reference + "/resend", "{\"times\":99,\"concurrency\":20}");
        waitUntilQuiet();
        row("one callback 100 times, 20 at once", "%d voucher, %d message, %s accepted".formatted(
                users() - users, messages() - messages, field(answer, "accepted")));
    }

    /**
     * Each wallet holds 99 vouchers' worth less than it is asked for in all, so that its limit is met as well.
     *
     * @param round the first finds a server that has sold little so far, the second a warm one; each has wallets of its own
     */
    private void wallet(int wallets, int round) throws Exception {
        int buy = 4_750;
        int clients = 16;
        int each = 100;
        int asked = clients * each / wallets;
        int affordable = asked - (wallets == 1 ? 99 : 1);
        List<String> agents = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < wallets; i++) {
            int number = wallets * 1_000 + round * 100 + i;
            String agent = "AG" + number;
            agents.add(agent);
            admin("agents/" + agent, "{\"name\":\"Warung " + agent + "\",\"phone\":\"+62813" + (10_000_000 + number)
                    + "\",\"level\":\"BRONZE\",\"active\":true}");
            keyed("admin/agents/" + agent + "/wallet-movements", TOKEN, "top-up-" + agent,
                    "{\"kind\":\"TOP_UP_CASH\",\"amount\":" + (affordable * buy) + ",\"reason\":\"benchmark\"}");
            tokens.add(tokenOf(agent));
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Callable<long[]> work = () -> {
            long[] latencies = new long[each];
            for (int i = 0; i < each; i++) {
                int number = next.getAndIncrement();
                long start = System.nanoTime();
                int status = keyed("agent/sales", tokens.get(number % wallets), "sale-" + wallets + "-" + round + "-" + number,
                        "{\"offer\":\"1hari\",\"count\":1}");
                latencies[i] = System.nanoTime() - start;
                (status == 201 ? sold : refused).incrementAndGet();
            }
            return latencies;
        };
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        LongStream.Builder latencies = LongStream.builder();
        for (Future<long[]> done : threads.invokeAll(java.util.Collections.nCopies(clients, work))) {
            Arrays.stream(done.get()).forEach(latencies::add);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        threads.shutdown();
        String accounts = send("GET", base + "/api/v1/admin/ledger/accounts", "").body();
        for (String agent : agents) {
            if (!field(accounts.substring(accounts.indexOf("\"wallet:" + agent + "\"")), "balance").equals("0")) {
                throw new IllegalStateException("the wallet of " + agent + " is not spent to the rupiah");
            }
        }
        if (sold.get() != affordable * wallets) {
            throw new IllegalStateException(sold + " sold instead of " + affordable * wallets);
        }
        long[] sorted = latencies.build().sorted().toArray();
        row("16 clients x 100 sales from " + (wallets == 1 ? "one wallet" : wallets + " wallets") + (round == 1 ? "" : ", warm"),
                "%.0f/s, p99 %.0f ms; %d sold, %d refused, exact to the rupiah".formatted(
                        sorted.length * 1e9 / time.toNanos(), sorted[sorted.length * 99 / 100] / 1e6, sold.get(), refused.get()));
        waitUntilQuiet();
    }

    /** @return 201 or 422 */
    /** Invited, with a password of its own, the agent draws a token for the API, all by the pages. */
    private String tokenOf(String agent) throws Exception {
        String invited = send("POST", base + "/api/v1/admin/agents/" + agent + "/login", "{\"send\":false}").body();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String password = "es teh manis dua gelas";
        fillIn(browser, URI.create(field(invited, "url")).getPath(), Map.of("password", password, "again", password));
        fillIn(browser, "/login", Map.of("login", field(invited, "login"), "password", password));
        String page = fillIn(browser, "/account/tokens",
                Map.of("label", "kasir", "days", "30", "password", password, "may-SELL", "1"));
        Matcher code = Pattern.compile("<code class=\"number\">([^<]+)</code>").matcher(page);
        if (!code.find()) {
            throw new IllegalStateException("no token for " + agent + ": " + page);
        }
        return code.group(1).strip();
    }

    private String fillIn(HttpClient browser, String path, Map<String, String> fields) throws Exception {
        HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(base + path));
        Map<String, String> all = new HashMap<>();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(browser.send(page.GET().build(), HttpResponse.BodyHandlers.ofString()).body());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = page.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private int keyed(String path, String token, String key, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201 && answer.statusCode() != 422) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void away() throws Exception {
        int users = users();
        place(200);
        standIn("PUT", "/sandbox/router/faults", "{\"mode\":\"REFUSE\",\"latencyMs\":0}");
        String answer = payAll(1);
        Thread.sleep(Duration.ofMinutes(awayMinutes).toMillis());
        if (users() != users) {
            throw new IllegalStateException("a router that is away took vouchers");
        }
        standIn("PUT", "/sandbox/router/faults", "{\"mode\":\"NONE\",\"latencyMs\":0}");
        double seconds = waitForUsers(users + 200, 120);
        waitUntilQuiet();
        row("router away for " + awayMinutes + " min, 200 paid orders",
                "callbacks %s; all delivered %.1f s after it was back; %d made twice".formatted(
                        bulk(answer), seconds, users() - users - 200));
    }

    private void memory() throws Exception {
        long kilobytes = Stream.concat(Stream.of(product.toHandle()), product.toHandle().descendants())
                .mapToLong(one -> residentKilobytes(one.pid()))
                .sum();
        row("memory after all that, all processes of the product", "%d MiB".formatted(kilobytes / 1024));
    }

    // ---- the product and the stand-ins

    private void startStandIns() throws Exception {
        Path jar = Files.list(Path.of("sandbox/target"))
                .filter(file -> file.getFileName().toString().matches("mikhmon-sandbox-.*\\.jar"))
                .filter(file -> !file.toString().contains("tests") && !file.toString().contains("sources"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("build first: mvn -DskipTests package"));
        standIns = new ProcessBuilder(java(), "-Xmx256m", "-jar", jar.toString())
                .redirectError(folder.resolve("stand-ins.log").toFile())
                .start();
        String line = standIns.inputReader().readLine();
        control = "http://127.0.0.1:" + field(line, "control");
        Files.writeString(folder.resolve("stand-ins.json"), line);
    }

    private double launch() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(java(), "-jar", "bootstrap/target/mikhmon.jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("product.log").toFile()));
        builder.environment().putAll(Map.of(
                "MIKHMON_HTTP_HOST", "127.0.0.1",
                "MIKHMON_HTTP_PORT", Integer.toString(port),
                "MIKHMON_DATA_DIR", folder.resolve("data").toString(),
                "MIKHMON_MESSAGE_DISTANCE", "PT0S",
                "MIKHMON_LIMIT_ORDERS", "1000000",
                "MIKHMON_ADMIN_TOKEN", TOKEN));
        long start = System.nanoTime();
        product = builder.start();
        while (!isReady()) {
            if (!product.isAlive()) {
                throw new IllegalStateException("the product did not start, see " + folder);
            }
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isReady() {
        try {
            return send("GET", base + "/health/ready", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void configure() throws Exception {
        String ports = Files.readString(folder.resolve("stand-ins.json"));
        admin("routers/cafe", "{\"host\":\"127.0.0.1\",\"port\":" + field(ports, "router")
                + ",\"tls\":false,\"user\":\"admin\",\"password\":\"sandbox\",\"hotspotServer\":\"all\","
                + "\"loginPage\":\"http://hotspot.lan/login\",\"timeZone\":\"Asia/Jakarta\"}");
        for (String offer : List.of("3jam 2000 PT3H", "1hari 5000 P1D", "7hari 25000 P7D")) {
            String[] words = offer.split(" ");
            admin("offers/" + words[0], "{\"name\":\"" + words[0] + "\",\"description\":\"s.d. 3 Mbps\",\"router\":\"cafe\",\"profile\":\""
                    + words[0] + "\",\"price\":" + words[1] + ",\"validity\":\"" + words[2]
                    + "\",\"timeLimit\":null,\"dataLimitBytes\":null,\"server\":\"all\",\"voucher\":{\"mode\":\"SAME\",\"prefix\":\"\","
                    + "\"length\":8,\"alphabet\":\"23456789abcdefghijkmnprstuvwxyz\"},\"active\":true}");
        }
        admin("agents/AG001", "{\"name\":\"Warung Sari\",\"phone\":\"+6281300000001\",\"level\":\"BRONZE\",\"active\":true}");
        admin("payment-gateways/tripay", "{\"active\":true,\"environment\":\"SANDBOX\",\"baseUrl\":\"" + field(ports, "tripayBaseUrl")
                + "\",\"credentials\":{\"merchantCode\":\"T0001\",\"apiKey\":\"DEV-sandbox-api-key\",\"privateKey\":\"sandbox-private-key\"}}");
        admin("messaging-gateways/fonnte", "{\"active\":true,\"baseUrl\":\"" + field(ports, "fonnteBaseUrl")
                + "\",\"credentials\":{\"token\":\"sandbox-fonnte-token\"}}");
        for (int i = 0; !send("GET", base + "/api/v1/payment-channels?offer=1hari", "").body().contains("QRIS"); i++) {
            if (i > 100) {
                throw new IllegalStateException("no channels");
            }
            Thread.sleep(100);
        }
    }

    private void admin(String path, String body) throws IOException {
        HttpResponse<String> answer = send("PUT", base + "/api/v1/admin/" + path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private void stopProduct() throws Exception {
        product.destroy();
        product.waitFor();
    }

    private void stopAll() {
        Stream.of(product, standIns).filter(one -> one != null).forEach(Process::destroy);
    }

    // ---- sales

    /**
     * Orders by QRIS, eight at once, until each can be paid.
     *
     * @return our references of the payments
     */
    private List<String> place(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicInteger next = new AtomicInteger();
        String run = Long.toString(System.nanoTime(), 36);
        Callable<List<String>> work = () -> {
            List<String> references = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                references.add(placeOne(run + "-" + i));
            }
            return references;
        };
        List<String> references = new ArrayList<>();
        for (Future<List<String>> done : threads.invokeAll(java.util.Collections.nCopies(CONNECTIONS, work))) {
            references.addAll(done.get());
        }
        threads.shutdown();
        waitUntilQuiet();
        return references;
    }

    private String placeOne(String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"offer\":\"1hari\",\"agent\":\"AG001\",\"channel\":\"QRIS\",\"customer\":{\"name\":\"Tamu\",\"phone\":\"081234567890\"}}"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int i = 0; answer.statusCode() / 100 == 2 && answer.body().contains("\"payment\":null") && i < 200; i++) {
            Thread.sleep(50);
            answer = send("GET", base + "/api/v1/orders/" + field(answer.body(), "id"), "");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("order: " + answer.statusCode() + " " + answer.body());
        }
        return field(answer.body().substring(answer.body().indexOf("\"payment\"")), "reference");
    }

    private String payAll(int times) throws IOException {
        return standIn("POST", "/sandbox/payments/pay-all", "{\"concurrency\":8,\"times\":" + times + "}");
    }

    private static String bulk(String answer) {
        return "%s/s, p99 %s ms, slowest %s ms, accepted %s".formatted(
                field(answer, "perSecond"), field(answer, "p99"), field(answer, "max"), field(answer, "accepted"));
    }

    /** @return seconds until that many users stand on the router */
    private double waitForUsers(int wanted, int mostSeconds) throws Exception {
        long start = System.nanoTime();
        while (users() < wanted) {
            if (System.nanoTime() - start > mostSeconds * 1_000_000_000L) {
                throw new IllegalStateException("after " + mostSeconds + " s only " + users() + " of " + wanted + " users");
            }
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Until the outbox has nothing more to do, messages included. */
    private void waitUntilQuiet() throws Exception {
        for (int i = 0; i < 2_400; i++) {
            String health = send("GET", base + "/health", "").body();
            Matcher waiting = Pattern.compile("\"waiting\":(\\d+)").matcher(health);
            if (waiting.find() && waiting.group(1).equals("0")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the outbox is not empty after four minutes");
    }

    private int users() throws IOException {
        return Integer.parseInt(field(standIn("GET", "/sandbox/router/users/count", ""), "count"));
    }

    private int messages() throws IOException {
        return Integer.parseInt(field(standIn("GET", "/sandbox/messages", ""), "count"));
    }

    // ---- plumbing

    private String standIn(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = send(method, control + path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String address, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(3));
        if (address.contains("/admin/")) {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Requests over keep-alive connections, one thread each, as fast as answers come. */
    private Load load(String path, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        Callable<long[]> work = () -> hammer(path, end);
        List<Future<long[]>> all = threads.invokeAll(java.util.Collections.nCopies(CONNECTIONS, work));
        threads.shutdown();
        long[] latencies = new long[0];
        for (Future<long[]> one : all) {
            latencies = LongStream.concat(Arrays.stream(latencies), Arrays.stream(one.get())).toArray();
        }
        Arrays.sort(latencies);
        return new Load(latencies, time);
    }

    private long[] hammer(String path, long end) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Language: id\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long[] latencies = new long[1 << 20];
        int count = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end && count < latencies.length) {
                long start = System.nanoTime();
                out.write(request);
                readAnswer(in);
                latencies[count++] = System.nanoTime() - start;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException("answer: " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("no Content-Length");
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("connection closed");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private record Load(long[] latencies, Duration time) {
        @Override
        public String toString() {
            return "%,d requests/s, p50 %.1f ms, p99 %.1f ms".formatted(
                    latencies.length / time.toSeconds(), percentile(50), percentile(99));
        }

        private double percentile(int percent) {
            return latencies[(int) (latencies.length * (percent / 100.0))] / 1e6;
        }
    }

    /** The first value of that name in a JSON text, without quotes. */
    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}\\]]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json.substring(0, Math.min(300, json.length())));
        }
        return found.group(1);
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

    private static String machine() throws IOException {
        String cpu = Files.exists(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .min(Comparator.naturalOrder())
                        .orElse("unknown processor")
                : "unknown processor";
        return Runtime.getRuntime().availableProcessors() + " cores " + cpu + ", Java " + Runtime.version().feature();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void row(String what, String result) {
        System.out.println("| " + what + " | " + result + " |");
    }
}
