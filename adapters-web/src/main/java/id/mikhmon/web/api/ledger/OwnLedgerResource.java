package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.RecordedEntry;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.domain.ledger.Posting;
import id.mikhmon.domain.ledger.SignedMoney;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.CallingAgent;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code /api/v1/agent/ledger}: how an agent's wallet or commission moved. Of an entry it shows the agent's own posting alone:
 * the others are those of the owner and of other agents.
 */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class OwnLedgerResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final ListEntries listEntries;
    private final Times times;

    @Inject
    public OwnLedgerResource(ListEntries listEntries, WebSettings settings) {
        this.listEntries = listEntries;
        this.times = new Times(settings.timeZone());
    }

    private enum Which {
        WALLET,
        COMMISSION
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        AgentCode agent = CallingAgent.of(request).code();
        QueryFields fields = QueryFields.of(request);
        Optional<Which> which = fields.choice("account", Which.class);
        Optional<EntryNumber> after = fields.parsed("after", EntryNumbers::read, "page-mark");
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        fields.finish();
        AccountId account =
                which.orElse(Which.WALLET) == Which.WALLET ? AccountId.wallet(agent) : AccountId.commission(agent);
        ListEntries.Page page =
                listEntries.list(new ListEntries.Query(Optional.of(account), after, limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder lines = JsonText.array();
        page.entries().forEach(entry -> lines.add(line(entry, account)));
        JsonObjectBuilder answer = JsonText.object().add("lines", lines);
        JsonText.addText(answer, "next", page.next().map(EntryNumber::toString));
        return Answers.ok(answer.build());
    }

    private JsonObjectBuilder line(RecordedEntry recorded, AccountId account) {
        SignedMoney amount = recorded.entry().postings().stream()
                .filter(posting -> posting.account().equals(account))
                .map(Posting::amount)
                .findFirst()
                .orElseThrow();
        JsonObjectBuilder json = JsonText.object()
                .add("number", recorded.number().value())
                .add("cause", recorded.entry().cause().key())
                .add("at", times.text(recorded.bookedAt()));
        JsonText.addText(json, "note", recorded.entry().note());
        return json.add("amount", amount.units())
                .add(
                        "balance",
                        Objects.requireNonNull(recorded.balances().get(account)).units());
    }
}
