package id.mikhmon.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.sandbox.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** An agent's own program, with a token that the agent drew. */
final class AgentClient {
    private final Shop shop;
    private final String code;
    private final String token;

    private AgentClient(Shop shop, String code, String token) {
        this.shop = shop;
        this.code = code;
        this.token = token;
    }

    /** Makes the agent, puts half a million rupiah into its wallet, and draws the token. */
    static AgentClient of(Shop shop, String code, String phone) {
        Reply added = shop.client().adminPut("agents/" + code, Shop.agent("Warung " + code, phone, true));
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        Reply paidIn = ChangingCalls.send(
                shop,
                "POST",
                new ChangingCalls.Call(
                        "agents/" + code + "/wallet-movements",
                        Json.object("kind", "TOP_UP_CASH", "amount", 500_000, "reason", "setor tunai"),
                        ""));
        assertThat(paidIn.status()).as("%s", paidIn).isEqualTo(201);
        return new AgentClient(shop, code, AgentToken.of(shop, code));
    }

    String code() {
        return code;
    }

    Reply get(String path) {
        return shop.client().get("/api/v1/agent/" + path, "Authorization", "Bearer " + token);
    }

    /** With a key of its own. */
    Reply post(String path, Map<String, Object> wish) {
        return shop.client()
                .post(
                        "/api/v1/agent/" + path,
                        Json.write(wish).getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    /** @return number of a top-up that waits for the owner */
    String topUp() {
        return asked("top-ups", topUpByTransfer(), 201);
    }

    static Map<String, Object> topUpByTransfer() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.object("amount", 50_000, "proof", Base64.getEncoder().encodeToString(picture.toByteArray()));
    }

    /** @return number of a top-up at the gateway for which another amount came */
    String topUpInReview() {
        String id = asked("top-ups", Json.object("amount", 40_000, "channel", "QRIS"), 201);
        String reference = await(id, reply -> reply.at("payment") != null).textAt("payment.reference");
        shop.outside().tripay().pay(reference, 10_000);
        await(id, reply -> "REVIEW".equals(reply.at("status")));
        return id;
    }

    private Reply await(String topUp, Predicate<Reply> wanted) {
        return Eventually.await("top-up " + topUp, Duration.ofSeconds(90), () -> get("top-ups/" + topUp), wanted);
    }

    /** @return number of a sale of more at once than the owner lets go unseen */
    String heldSale() {
        return asked("sales", Json.object("offer", Shop.OFFER, "count", 61), 202);
    }

    /** @return number of what was asked for */
    String asked(String path, Map<String, Object> wish, int status) {
        Reply asked = post(path, wish);
        assertThat(asked.status()).as("%s", asked).isEqualTo(status);
        return asked.textAt("id");
    }
}
