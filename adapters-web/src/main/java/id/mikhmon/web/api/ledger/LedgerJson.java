package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.AccountView;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.application.ledger.StatementLine;
import id.mikhmon.application.ledger.Verification;
import id.mikhmon.application.ledger.ViewStatement;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** The ledger as JSON. Amounts are signed: credit positive, debit negative. */
record LedgerJson(Times times) {
    JsonObjectBuilder account(AccountView account) {
        JsonObjectBuilder json = JsonText.object()
                .add("account", account.id().toString())
                .add("kind", account.id().kind().name());
        JsonText.addText(json, "owner", account.id().owner());
        json.add("balance", account.balance().units());
        if (account.id().kind().isGuarded()) {
            json.add("creditLimit", account.creditLimit().units())
                    .add("available", account.available().units());
        } else {
            json.addNull("creditLimit").addNull("available");
        }
        return json;
    }

    JsonObjectBuilder entry(RecordedEntry recorded) {
        JsonArrayBuilder postings = JsonText.array();
        recorded.entry().postings().forEach(posting -> {
            JsonObjectBuilder line = JsonText.object()
                    .add("account", posting.account().toString())
                    .add("amount", posting.amount().units());
            addAmount(
                    line,
                    "balanceAfter",
                    Optional.ofNullable(recorded.balances().get(posting.account())));
            postings.add(line);
        });
        JsonObjectBuilder json = JsonText.object()
                .add("number", recorded.number().value())
                .add("cause", recorded.entry().cause().key())
                .add("at", times.text(recorded.entry().at()))
                .add("bookedAt", times.text(recorded.bookedAt()));
        JsonText.addText(json, "note", recorded.entry().note());
        return json.add("postings", postings);
    }

    JsonObjectBuilder statement(ViewStatement.Statement statement) {
        JsonArrayBuilder lines = JsonText.array();
        statement.lines().forEach(line -> lines.add(line(line)));
        return JsonText.object()
                .add("account", statement.account().toString())
                .add("from", times.text(statement.from()))
                .add("to", times.text(statement.to()))
                .add("currency", statement.opening().currency().value())
                .add("opening", statement.opening().units())
                .add("closing", statement.closing().units())
                .add("lines", lines);
    }

    private JsonObjectBuilder line(StatementLine line) {
        JsonObjectBuilder json = JsonText.object()
                .add("number", line.number())
                .add("at", times.text(line.at()))
                .add("cause", line.cause().key());
        JsonText.addText(json, "note", line.note());
        return json.add("amount", line.amount().units())
                .add("balance", line.balance().units());
    }

    JsonObjectBuilder verification(Optional<Verification> verification) {
        JsonObjectBuilder json = JsonText.object();
        times.add(json, "verifiedAt", verification.map(Verification::at));
        verification.ifPresentOrElse(
                found -> json.add("addsUp", found.addsUp())
                        .add("entries", found.entries())
                        .add("postings", found.postings()),
                () -> json.addNull("addsUp").addNull("entries").addNull("postings"));
        JsonArrayBuilder faults = JsonText.array();
        verification.ifPresent(found -> found.faults()
                .forEach(fault -> faults.add(JsonText.object()
                        .add("kind", fault.kind().name())
                        .add("subject", fault.subject())
                        .add("detail", fault.detail()))));
        return json.add("faults", faults);
    }

    private static void addAmount(JsonObjectBuilder json, String name, Optional<SignedMoney> amount) {
        amount.ifPresentOrElse(value -> json.add(name, value.units()), () -> json.addNull(name));
    }
}
