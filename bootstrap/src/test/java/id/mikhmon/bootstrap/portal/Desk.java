package id.mikhmon.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.bootstrap.running.RunningServer;
import id.mikhmon.sandbox.json.Json;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Somebody at a portal: the owner, signed in as the first administrator, or an agent; and what both need to have happened. */
final class Desk {
    private static final int TRIES = 300;
    private static final String LOGIN = "hasan";
    private static final String PASSWORD = "kopi tubruk tiga gelas";
    private static final String BORDER = "border-of-the-parts";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final RunningServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Desk(RunningServer server) {
        this.server = server;
    }

    /**
     * By the set-up link of the first start, or by login name and password once that link is used.
     *
     * @return the value of the session's cookie
     */
    String signIn() {
        Path link = server.product().folder().resolve("setup-link.txt");
        try {
            if (Files.exists(link)) {
                String path = URI.create(Files.readString(link).strip()).getPath();
                fillIn(path, Map.of("login", LOGIN, "name", "Pak Hasan", "password", PASSWORD, "again", PASSWORD));
            } else {
                fillIn("/login", Map.of("login", LOGIN, "password", PASSWORD));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return session();
    }

    /**
     * As the agent, who chooses a password by a link of the owner's first.
     *
     * @return the value of the session's cookie
     */
    String signInAs(String agent) {
        HttpResponse<String> answer = admin("agents/" + agent + "/login", Json.write(Json.object("send", false)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Map<String, Object> invited = Json.readObject(answer.body());
        fillIn(URI.create(invited.get("url").toString()).getPath(), Map.of("password", PASSWORD, "again", PASSWORD));
        fillIn("/login", Map.of("login", invited.get("login").toString(), "password", PASSWORD));
        return session();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("mikhmon_session"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not signed in"))
                .getValue();
    }

    /** Puts money into an agent's wallet by the owner's hand. */
    void topUp(String agent, int rupiah) {
        HttpResponse<String> answer = admin(
                "agents/" + agent + "/wallet-movements",
                Json.write(Json.object("kind", "TOP_UP_CASH", "amount", rupiah, "reason", "setor tunai")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** @return id of a sale from the agent's wallet, whose vouchers are delivered */
    String deliveredSale(String agent, int count) {
        HttpResponse<String> sold = admin(
                "agents/" + agent + "/sales",
                Json.write(Json.object(
                        "offer", "1hari", "count", count, "customer", Json.object("phone", "081277720002"))));
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(201);
        String id = Json.readObject(sold.body()).get("id").toString();
        for (int i = 0; i < TRIES; i++) {
            HttpResponse<String> sale =
                    server.send(adminRequest("agents/" + agent + "/sales/" + id).GET());
            if (((Number) Json.readObject(sale.body()).get("waiting")).intValue() == 0) {
                return id;
            }
            pause();
        }
        throw new AssertionError("sale " + id + " was not delivered in time");
    }

    /** @return number of a sale that the agent who is signed in wanted, and that is more than the owner lets go unseen */
    String heldSale(String agent) {
        topUp(agent, 200_000);
        String key = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        HttpResponse<String> sent = send(
                "/agent/sell",
                form("/agent/sell?key=" + key) + "&offer=1hari&count=" + (RunningServer.SOLD_UNSEEN + 1));
        assertThat(sent.headers().firstValue("Location").orElse(sent.body())).contains("/agent/held?said=held");
        return newest("held-sales?status=WAITING&agent=" + agent, "heldSales");
    }

    /** @return number of a registration that a stranger with that phone has sent and nobody has decided */
    String registration(String phone) {
        fillIn("/register", Map.of("name", "Warung Budi", "phone", phone, "email", "", "upline", "AG001"));
        return newest("registrations?status=WAITING", "registrations");
    }

    private String newest(String path, String list) {
        HttpResponse<String> answer = server.send(adminRequest(path).GET());
        List<?> all = (List<?>) Json.readObject(answer.body()).get(list);
        return ((Map<?, ?>) all.get(0)).get("id").toString();
    }

    /** @return number of a top-up of the agent who has signed in here, which it can pay at the gateway now */
    String topUpAtGateway(int rupiah) {
        Map<String, String> fields = topUpForm(rupiah);
        fields.putAll(
                Map.of("form_SUBMIT", "1", "jakarta.faces.ViewState", "stateless", "channel", "QRIS", "pay", "x"));
        HttpResponse<String> asked = send("/agent/top-up", encoded(fields));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        String page = location(asked);
        for (int i = 0; i < TRIES; i++) {
            if (open(page, "id").body().contains("id=\"pay-title\"")) {
                return item(page);
            }
            pause();
        }
        throw new AssertionError(page + " cannot be paid in time");
    }

    /** @return number of a top-up of the agent who has signed in here, with a picture that the owner has to look at */
    String topUpByTransfer(int rupiah) {
        Map<String, String> fields = topUpForm(rupiah);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String name : List.of("proof", "key", "amount")) {
            part(form, "name=\"" + name + "\"", fields.get(name).getBytes(StandardCharsets.UTF_8));
        }
        part(form, "name=\"picture\"; filename=\"transfer.png\"\r\nContent-Type: image/png", picture());
        HttpResponse<String> asked = upload("/agent/proof", form);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        return item(location(asked));
    }

    /** @return the answer to a file of agents that was sent by the form of its page */
    HttpResponse<String> importAgents(String name, byte[] file, boolean store) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String proof = hidden(open("/admin/agents-import", "id").body()).get("proof");
        part(form, "name=\"proof\"", proof.getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"store\"", (store ? "yes" : "no").getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", file);
        return upload("/admin/agents-upload", form);
    }

    private HttpResponse<String> upload(String path, ByteArrayOutputStream form) {
        form.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return exchange(to(path).header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private Map<String, String> topUpForm(int rupiah) {
        String key = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        return new HashMap<>(hidden(
                open("/agent/top-up?key=" + key + "&amount=" + rupiah, "id").body()));
    }

    private static void part(ByteArrayOutputStream form, String head, byte[] content) {
        form.writeBytes(("--" + BORDER + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Looks a little like the slip of a bank. */
    private static byte[] picture() {
        BufferedImage slip = new BufferedImage(360, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = slip.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 360, 480);
        drawing.setColor(Color.GRAY);
        for (int y = 60; y < 420; y += 40) {
            drawing.fillRect(40, y, y % 80 == 60 ? 120 : 280, 14);
        }
        drawing.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(slip, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String item(String address) {
        assertThat(address).contains("?item=");
        return address.substring(address.indexOf("?item=") + 6);
    }

    private HttpResponse<String> admin(String path, String body) {
        return server.send(adminRequest(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder adminRequest(String path) {
        return HttpRequest.newBuilder(server.url("/api/v1/admin/" + path))
                .header("Authorization", "Bearer " + RunningServer.ADMIN_TOKEN);
    }

    void fillIn(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(hidden(open(path, "id").body()));
        all.putAll(fields);
        HttpResponse<String> answer = send(path, encoded(all));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @return what the page's form of Faces sends before anybody fills it in, its button pressed */
    String form(String address) {
        Map<String, String> fields = new HashMap<>(hidden(open(address, "id").body()));
        fields.keySet().removeIf(name -> name.startsWith("jakarta.faces") || name.endsWith("_SUBMIT"));
        fields.putAll(Map.of("form_SUBMIT", "1", "jakarta.faces.ViewState", "stateless", "go", "x"));
        return encoded(fields);
    }

    /** @return the hidden fields of a page's forms; the same name stands in several of them with the same value */
    static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    HttpResponse<String> open(String address, String language) {
        return exchange(to(address).header("Accept-Language", language).GET());
    }

    /** Sends a form as a browser does, without following where it leads. */
    HttpResponse<String> send(String address, String form) {
        return exchange(to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(server.url(address)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return id of an order whose voucher is delivered */
    String deliveredOrder() {
        String body = Json.write(Json.object(
                "offer",
                "1hari",
                "agent",
                "AG001",
                "channel",
                "QRIS",
                "customer",
                Json.object("name", "Siti Aminah", "phone", "081277720001")));
        HttpResponse<String> placed = server.send(HttpRequest.newBuilder(server.url("/api/v1/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        String id = Json.readObject(placed.body()).get("id").toString();
        boolean paid = false;
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> order =
                    Json.readObject(server.get("/api/v1/orders/" + id).body());
            if ("DELIVERED".equals(order.get("status"))) {
                return id;
            }
            if (!paid && order.get("payment") instanceof Map<?, ?> payment) {
                paid = server.send(HttpRequest.newBuilder(
                                                server.url("/sandbox/payments/" + payment.get("reference") + "/pay"))
                                        .POST(BodyPublishers.noBody()))
                                .statusCode()
                        < 300;
            }
            pause();
        }
        throw new AssertionError("order " + id + " was not delivered in time");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
