package id.mikhmon.web.api.ledger;

import id.mikhmon.application.ledger.EntryNumber;
import id.mikhmon.application.ledger.ListAccounts;
import id.mikhmon.application.ledger.ListEntries;
import id.mikhmon.application.ledger.VerifyLedger;
import id.mikhmon.application.ledger.ViewVerification;
import id.mikhmon.domain.ledger.AccountId;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** {@code /api/v1/admin/ledger}: accounts, the journal, and whether it adds up. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class LedgerResource {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final ListAccounts listAccounts;
    private final ListEntries listEntries;
    private final ViewVerification viewVerification;
    private final VerifyLedger verifyLedger;
    private final Times times;
    private final LedgerJson json;

    @Inject
    public LedgerResource(
            ListAccounts listAccounts,
            ListEntries listEntries,
            ViewVerification viewVerification,
            VerifyLedger verifyLedger,
            WebSettings settings) {
        this.listAccounts = listAccounts;
        this.listEntries = listEntries;
        this.viewVerification = viewVerification;
        this.verifyLedger = verifyLedger;
        this.times = new Times(settings.timeZone());
        this.json = new LedgerJson(times);
    }

    @GET
    @Path("/accounts")
    public Response accounts() {
        JsonArrayBuilder accounts = JsonText.array();
        listAccounts.list().forEach(account -> accounts.add(json.account(account)));
        return Answers.ok(JsonText.object().add("accounts", accounts).build());
    }

    @GET
    @Path("/entries")
    public Response entries(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<AccountId> account =
                fields.parsed("account", text -> Parsed.as(AccountId::parse, text), "ledger-account");
        Optional<Instant> from = fields.parsed("from", times::from, "time");
        Optional<Instant> to = fields.parsed("to", times::until, "time");
        Optional<EntryNumber> after = fields.parsed("after", EntryNumbers::read, "page-mark");
        Optional<Integer> limit = fields.parsed("limit", text -> Parsed.limit(text, MOST), "limit", MOST);
        fields.finish();
        ListEntries.Page page =
                listEntries.list(new ListEntries.Query(account, from, to, after, limit.orElse(DEFAULT_LIMIT)));
        JsonArrayBuilder entries = JsonText.array();
        page.entries().forEach(entry -> entries.add(json.entry(entry)));
        JsonObjectBuilder body = JsonText.object().add("entries", entries);
        JsonText.addText(body, "next", page.next().map(EntryNumber::toString));
        return Answers.ok(body.build());
    }

    @GET
    @Path("/verification")
    public Response verification() {
        return Answers.ok(json.verification(viewVerification.view()).build());
    }

    @POST
    @Path("/verification")
    public Response verify() {
        return Answers.ok(json.verification(Optional.of(verifyLedger.verify())).build());
    }
}
