package id.mikhmon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.CauseKind;
import id.mikhmon.domain.ledger.JournalEntry;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.table.TableFormat;
import id.mikhmon.web.table.TableRow;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerApiTest {
    private static final AgentCode SARI = new AgentCode("AG001");
    private static final String CASH = "{\"kind\":\"TOP_UP_CASH\",\"amount\":50000,\"reason\":\"setor tunai\"}";

    private final PlayedShop shop = new PlayedShop();
    private final ApiUnderTest api = new ApiUnderTest(shop);

    @BeforeEach
    void anAgent() {
        shop.agents.put(
                SARI, new Agent(SARI, "Warung Sari", new PhoneNumber("+6281300000001"), new LevelCode("BRONZE"), true));
    }

    @Test
    void moneyMovedByHandIsInTheWalletWithItsReason() {
        Answer answer = move("AG001", "k1", CASH);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/admin/ledger/entries?account=wallet:AG001");
        assertThat(answer.json().getInt("amount")).isEqualTo(50_000);
        assertThat(answer.json().getInt("balance")).isEqualTo(50_000);
        assertThat(answer.json().getString("reason")).isEqualTo("setor tunai");
        assertThat(answer.json().getString("at")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(balances()).isEqualTo("cash=-50000 wallet:AG001=50000 ");
    }

    @Test
    void theSameKeyMovesOnceAndAnotherBodyIs422() {
        Answer first = move("AG001", "k1", CASH);
        Answer again = move("AG001", "k1", CASH);
        Answer other = move("AG001", "k1", CASH.replace("50000", "50001"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.faults()).containsExactly("Idempotency-Key");
        assertThat(balances()).isEqualTo("cash=-50000 wallet:AG001=50000 ");
    }

    @Test
    void aCorrectionMayTakeWhatIsThereAndNoMore() {
        move("AG001", "k1", CASH);
        String correction = "{\"kind\":\"CORRECTION\",\"amount\":-20000,\"reason\":\"salah hitung\"}";

        assertThat(move("AG001", "k2", correction).json().getInt("balance")).isEqualTo(30_000);
        Answer tooMuch = move("AG001", "k3", correction.replace("20000", "30001"));

        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.faults()).containsExactly("amount");
        assertThat(balances()).isEqualTo("cash=-50000 corrections=20000 wallet:AG001=30000 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // right | wrong | field
                "50000|0|amount",
                "50000|-50000|amount",
                "50000|50000.5|amount",
                "50000|5e4|amount",
                "50000|50000.0|amount",
                "50000|1000000001|amount",
                "50000|99999999999999999999999999|amount",
                "50000|\"50000\"|amount",
                "50000|\"lima puluh ribu\"|amount",
                "50000|null|amount",
                "50000|true|amount",
                "50000|[50000]|amount",
                "\"amount\":50000,||amount",
                "\"TOP_UP_CASH\"|\"GIFT\"|kind",
                "\"TOP_UP_CASH\"|\"top_up_cash\"|kind",
                "\"TOP_UP_CASH\"|1|kind",
                "\"setor tunai\"|\"\"|reason",
                "\"setor tunai\"|\"  \"|reason",
                "\"setor tunai\"|7|reason",
                ",\"reason\":\"setor tunai\"||reason",
                "\"kind\"|\"x\":1,\"kind\"|x"
            })
    void everyWrongFieldOfAMovementIs400AndMovesNothing(String right, String wrong, String field) {
        Answer answer = move("AG001", "k1", CASH.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
        assertThat(balances()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1000000001", "1000000001"})
    void aCorrectionHasBoundsToo(String amount) {
        Answer answer = move("AG001", "k1", "{\"kind\":\"CORRECTION\",\"amount\":" + amount + ",\"reason\":\"x\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("amount");
    }

    @Test
    void aReasonThatIsTooLongOrAMissingKeyIs400() {
        assertThat(move("AG001", "k1", CASH.replace("setor tunai", "x".repeat(201)))
                        .faults())
                .containsExactly("reason");
        assertThat(move("AG001", "", CASH).faults()).containsExactly("Idempotency-Key");
        assertThat(move("AG001", "a b", CASH).faults()).containsExactly("Idempotency-Key");
        assertThat(move("AG001", "k".repeat(65), CASH).faults()).containsExactly("Idempotency-Key");
        assertThat(api.request("POST", "admin/agents/AG001/wallet-movements")
                        .asAdmin()
                        .json(CASH)
                        .send()
                        .faults())
                .containsExactly("Idempotency-Key");
        assertThat(move("AG001", "k1", "[]").status()).isEqualTo(400);
        assertThat(move("AG001", "k1", "{").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AG002", "ag001", "x", "%00"})
    void moneyOfNobodyIs404(String code) {
        assertThat(move(code, "k1", CASH).status()).isEqualTo(404);
        assertThat(api.get("admin/agents/" + code + "/statement?from=2026-11-01&to=2026-11-30")
                        .asAdmin()
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void statementAddsUpAndItsLinesAreNumbered() {
        aMonth();

        JsonObject statement = statement("from=2026-11-23&to=2026-11-30").json();

        assertThat(statement.getString("account")).isEqualTo("wallet:AG001");
        assertThat(statement.getInt("opening")).isEqualTo(50_000);
        assertThat(statement.getInt("closing")).isEqualTo(43_500);
        assertThat(statement.getString("from")).isEqualTo("2026-11-23T00:00:00+07:00");
        assertThat(statement.getString("to")).isEqualTo("2026-12-01T00:00:00+07:00");
        List<JsonObject> lines = statement.getJsonArray("lines").getValuesAs(JsonValue::asJsonObject);
        assertThat(lines).extracting(line -> line.getInt("number")).containsExactly(2, 3);
        assertThat(lines).extracting(line -> line.getInt("amount")).containsExactly(-4_500, -2_000);
        assertThat(lines).extracting(line -> line.getInt("balance")).containsExactly(45_500, 43_500);
        assertThat(lines.get(0).getString("cause")).isEqualTo("SALE:MK1");
    }

    @Test
    void statementComesAsCsvForWhoAsksForIt() {
        aMonth();

        Answer answer = api.get("admin/agents/AG001/statement?from=2026-11-01&to=2026-11-30")
                .asAdmin()
                .header("Accept", "text/csv")
                .send();

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"wallet-AG001-2026-11-01.csv\"");
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("number,at,cause,note,amount,balance\r\n"
                        + ",2026-11-01T00:00:00+07:00,OPENING,,,0\r\n"
                        + "1,2026-11-22T14:05:00+07:00,BY_HAND:k1,setor tunai,50000,50000\r\n"
                        + "2,2026-11-23T14:05:00+07:00,SALE:MK1,,-4500,45500\r\n"
                        + "3,2026-11-23T14:05:00+07:00,SALE:MK2,\"'=1+1, \"\"gratis\"\"\",-2000,43500\r\n"
                        + ",2026-12-01T00:00:00+07:00,CLOSING,,,43500\r\n");
    }

    @Test
    void statementComesAsAWorkbookForWhoAsksForIt() {
        aMonth();

        Answer answer = api.get("admin/agents/AG001/statement?from=2026-11-01&to=2026-11-30")
                .asAdmin()
                .header("Accept", TableFormat.WORKBOOK)
                .send();

        assertThat(answer.header("Content-Type")).isEqualTo(TableFormat.WORKBOOK);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"wallet-AG001-2026-11-01.xlsx\"");
        assertThat(TableFormat.XLSX.read(answer.bytes(), 10))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("number", "at", "cause", "note", "amount", "balance"),
                        List.of("", "2026-11-01T00:00:00+07:00", "OPENING", "", "", "0"),
                        List.of("1", "2026-11-22T14:05:00+07:00", "BY_HAND:k1", "setor tunai", "50000", "50000"),
                        List.of("2", "2026-11-23T14:05:00+07:00", "SALE:MK1", "", "-4500", "45500"),
                        List.of("3", "2026-11-23T14:05:00+07:00", "SALE:MK2", "=1+1, \"gratis\"", "-2000", "43500"),
                        List.of("", "2026-12-01T00:00:00+07:00", "CLOSING", "", "", "43500"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/json, text/csv",
                "application/json, " + TableFormat.WORKBOOK
            })
    void statementIsJsonForEverybodyElse(String accept) {
        ApiUnderTest.Request request = api.get("admin/agents/AG001/statement?from=2026-11-01&to=2026-11-30")
                .asAdmin();

        Answer answer = (accept.isEmpty() ? request : request.header("Accept", accept)).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void commissionHasAStatementOfItsOwn() {
        assertThat(statement("from=2026-11-01&to=2026-11-30&account=COMMISSION")
                        .json()
                        .getString("account"))
                .isEqualTo("commission:AG001");
    }

    @ParameterizedTest
    @CsvSource({
        "to=2026-11-30, from",
        "from=2026-11-01, to",
        "from=2026-11-02&to=2026-11-01, to",
        "from=2026-11-02T00:00:00Z&to=2026-11-02T00:00:00Z, to",
        "from=yesterday&to=2026-11-01, from",
        "from=2026-11-01&to=2026-13-01, to",
        "from=2026-11-01&to=2026-11-30&account=CASH, account"
    })
    void aPeriodThatIsNoneIs400(String query, String field) {
        Answer answer = statement(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void journalIsPagedByAccount() {
        aMonth();

        JsonObject first = api.get("admin/ledger/entries?account=wallet:AG001&limit=2")
                .asAdmin()
                .send()
                .json();
        JsonObject second = api.get(
                        "admin/ledger/entries?account=wallet%3AAG001&limit=2&after=" + first.getString("next"))
                .asAdmin()
                .send()
                .json();

        assertThat(first.getJsonArray("entries").getValuesAs(JsonValue::asJsonObject))
                .extracting(entry -> entry.getString("cause"))
                .containsExactly("SALE:MK2", "SALE:MK1");
        assertThat(second.getJsonArray("entries").getValuesAs(JsonValue::asJsonObject))
                .extracting(entry -> entry.getString("note"))
                .containsExactly("setor tunai");
        assertThat(second.isNull("next")).isTrue();
        JsonObject sale = first.getJsonArray("entries").getJsonObject(1);
        assertThat(sale.getJsonArray("postings").getJsonObject(0).getInt("balanceAfter"))
                .isEqualTo(45_500);
        assertThat(sale.getJsonArray("postings").getJsonObject(1).isNull("balanceAfter"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "account=purse:AG001, account",
        "account=, account",
        "after=0, after",
        "after=-1, after",
        "after=x, after",
        "after=99999999999999999999, after",
        "limit=0, limit",
        "limit=201, limit"
    })
    void aWrongParameterOfTheJournalIs400(String query, String field) {
        Answer answer = api.get("admin/ledger/entries?" + query).asAdmin().send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(field);
    }

    @Test
    void verificationIsUnknownUntilItRan() {
        JsonObject before =
                api.get("admin/ledger/verification").asAdmin().send().json();
        move("AG001", "k1", CASH);

        JsonObject now = api.request("POST", "admin/ledger/verification")
                .asAdmin()
                .send()
                .json();

        assertThat(before.isNull("addsUp")).isTrue();
        assertThat(now.getBoolean("addsUp")).isTrue();
        assertThat(now.getInt("entries")).isEqualTo(1);
        assertThat(now.getInt("postings")).isEqualTo(2);
        assertThat(now.getString("verifiedAt")).isEqualTo("2026-11-22T14:05:00+07:00");
        assertThat(now.getJsonArray("faults")).isEmpty();
        assertThat(api.get("admin/ledger/verification").asAdmin().send().json()).isEqualTo(now);
    }

    private void aMonth() {
        move("AG001", "k1", CASH);
        shop.clock.pass(Duration.ofDays(1));
        shop.ledger.post(sale("MK1", 4_500));
        shop.ledger.post(sale("MK2", 2_000).withNote("=1+1, \"gratis\""));
    }

    private JournalEntry sale(String reference, long amount) {
        return JournalEntry.of(
                new Cause(CauseKind.SALE, reference),
                shop.clock.instant(),
                List.of(
                        Posting.debit(AccountId.wallet(SARI), Money.rupiah(amount)),
                        Posting.credit(AccountId.SALES, Money.rupiah(amount))));
    }

    private Answer move(String code, String key, String body) {
        ApiUnderTest.Request request = api.request("POST", "admin/agents/" + code + "/wallet-movements")
                .asAdmin();
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                .json(body)
                .send();
    }

    private Answer statement(String query) {
        return api.get("admin/agents/AG001/statement?" + query).asAdmin().send();
    }

    private String balances() {
        StringBuilder text = new StringBuilder();
        api.get("admin/ledger/accounts")
                .asAdmin()
                .send()
                .json()
                .getJsonArray("accounts")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(account -> text.append(account.getString("account"))
                        .append('=')
                        .append(account.getInt("balance"))
                        .append(' '));
        return text.toString();
    }
}
