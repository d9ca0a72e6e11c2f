package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.sale.DecideHeldSale;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.HeldSale;
import id.mikhmon.domain.sale.HeldSaleId;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SaleLimit;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales over a limit, as the agent's program and the owner's see them. */
class HeldSalesApiTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final HeldSale WAITING = new HeldSale(
            new HeldSaleId("HS2345ABCDEF"),
            CallingAgents.SARI,
            new OfferId("1hari"),
            "1 hari",
            7,
            Money.rupiah(4_500),
            SoldTo.ANYBODY,
            SaleLimit.PER_MINUTE,
            NOW,
            Optional.empty());
    private static final HeldSale SOLD = WAITING.decided(
                    new HeldSale.Decision("siti", Optional.of(new SaleId("a".repeat(26))), Optional.empty(), NOW))
            .orElseThrow();

    private final CallingAgents agents = new CallingAgents();
    private final PlayedShop shop = agents.shop;
    private final ApiDescription description = new ApiDescription();

    @BeforeEach
    void oneWaits() {
        shop.sales.heldSales.claim(WAITING, new IdempotencyKey("k"), "f");
    }

    @Test
    void saleOverALimitIsAcceptedAndToldWhereItWaits() {
        shop.sales.selling = command -> new SellVouchers.Held(WAITING.id());

        Answer answer = sell();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/agent/held-sales/HS2345ABCDEF");
        assertThat(answer.json().keySet()).containsExactlyInAnyOrderElementsOf(description.properties("HeldSale"));
        assertThat(answer.json().getString("limit")).isEqualTo("PER_MINUTE");
        assertThat(answer.json().getInt("total")).isEqualTo(31_500);
        assertThat(answer.json().isNull("sale")).isTrue();
    }

    @Test
    void moreThanMayWaitIsRefused() {
        shop.sales.selling = command -> new SellVouchers.TooManyHeld();

        assertThat(sell().status()).isEqualTo(422);
        assertThat(sell().faults()).containsExactly("count");
    }

    @Test
    void agentSeesItsOwnAlone() {
        JsonObject listed = agents.send("GET held-sales?status=WAITING", agents.token)
                .json()
                .getJsonArray("heldSales")
                .getJsonObject(0);

        assertThat(listed)
                .isEqualTo(
                        agents.send("GET held-sales/HS2345ABCDEF", agents.token).json());
        assertThat(agents.send("GET held-sales", agents.others).json().getJsonArray("heldSales"))
                .isEmpty();
        assertThat(agents.send("GET held-sales/HS2345ABCDEF", agents.others).status())
                .isEqualTo(404);
        assertThat(agents.send("GET held-sales/nonsense", agents.token).status())
                .isEqualTo(404);
    }

    @Test
    void ownerLetsItGo() {
        shop.sales.decidingHeld = command -> new DecideHeldSale.Decided(SOLD);

        Answer answer = post("approve", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet())
                .containsExactlyInAnyOrderElementsOf(description.properties("DecidedHeldSale"));
        assertThat(answer.json().getString("sale")).isEqualTo("a".repeat(26));
        assertThat(answer.json().getString("decidedBy")).isEqualTo("siti");
        assertThat(shop.sales.decidedHeld.get(0).verdict()).isEqualTo(new DecideHeldSale.LetGo());
        assertThat(shop.sales.decidedHeld.get(0).actor().name()).isEqualTo("(automation)");
    }

    @Test
    void ownerRejectsWithAReason() {
        assertThat(post("reject", "{}").faults()).containsExactly("reason");
        post("reject", "{\"reason\":\"call me first\"}");

        assertThat(shop.sales.decidedHeld)
                .singleElement()
                .extracting(DecideHeldSale.Command::verdict)
                .isEqualTo(new DecideHeldSale.Reject("call me first"));
    }

    @Test
    void whatCannotBeDecidedSaysWhy() {
        shop.sales.decidingHeld = command -> new DecideHeldSale.DecidedBefore(SOLD);
        Answer late = post("approve", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains("siti", "SOLD");

        shop.sales.decidingHeld = command ->
                new DecideHeldSale.NotSold(new SellVouchers.Overdrawn(Money.rupiah(1), Money.rupiah(31_500)));
        assertThat(post("approve", "{}").status()).isEqualTo(422);

        shop.sales.decidingHeld = command -> new DecideHeldSale.UnknownHeldSale();
        assertThat(post("approve", "{}").status()).isEqualTo(404);
        assertThat(post("approve", "{\"surprise\":1}").faults()).containsExactly("surprise");
    }

    @Test
    void ownerListsAndViews() {
        JsonObject listed =
                admin("held-sales?agent=AG001").json().getJsonArray("heldSales").getJsonObject(0);

        assertThat(listed).isEqualTo(admin("held-sales/HS2345ABCDEF").json());
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(description.properties("DecidedHeldSale"));
        assertThat(admin("held-sales?agent=AG002").json().getJsonArray("heldSales"))
                .isEmpty();
        assertThat(admin("held-sales?agent=x").faults()).containsExactly("agent");
        assertThat(admin("held-sales?agent=AG001&sort=OLDEST").json().getJsonArray("heldSales"))
                .hasSize(1);
        assertThat(admin("held-sales?sort=x").faults()).containsExactly("sort");
        assertThat(admin("held-sales/HS2222222222").status()).isEqualTo(404);
    }

    private Answer sell() {
        return agents.api
                .request("POST", "agent/sales")
                .header("Authorization", "Bearer " + agents.token.reveal())
                .header("Idempotency-Key", "k")
                .json("{\"offer\":\"1hari\",\"count\":7}")
                .send();
    }

    private Answer admin(String path) {
        return agents.api.get("admin/" + path).asAdmin().send();
    }

    private Answer post(String verdict, String body) {
        return agents.api
                .request("POST", "admin/held-sales/HS2345ABCDEF/" + verdict)
                .asAdmin()
                .json(body)
                .send();
    }
}
