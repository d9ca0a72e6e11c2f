package id.mikhmon.web.api.audit;

import id.mikhmon.application.audit.SearchAudit;
import id.mikhmon.application.audit.VerifyAudit;
import id.mikhmon.domain.audit.AuditEntry;
import id.mikhmon.domain.audit.AuditRecord;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.api.Times;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.request.QueryFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/admin/audit}: what was done, newest first, and whether the record is whole. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AuditResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final SearchAudit searchAudit;
    private final VerifyAudit verifyAudit;
    private final Times times;

    @Inject
    public AuditResource(SearchAudit searchAudit, VerifyAudit verifyAudit, WebSettings settings) {
        this.searchAudit = searchAudit;
        this.verifyAudit = verifyAudit;
        this.times = new Times(settings.timeZone());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        QueryFields fields = QueryFields.of(request);
        Optional<Long> before = fields.parsed(
                "before", text -> Parsed.as(Long::valueOf, text).filter(number -> number > 0), "too-small", "1");
        int most = fields.parsed(
                        "limit",
                        text -> Parsed.as(Integer::valueOf, text).filter(number -> number >= 1 && number <= MOST),
                        "too-large",
                        Integer.toString(MOST))
                .orElse(USUAL);
        Optional<String> actor = fields.text("actor");
        Optional<String> action = fields.text("action");
        Optional<String> subject = fields.text("subject");
        fields.finish();
        List<AuditRecord> found = searchAudit.search(new SearchAudit.Query(actor, action, subject, before, most));
        JsonArrayBuilder records = JsonText.array();
        found.forEach(one -> records.add(json(one)));
        JsonObjectBuilder body = JsonText.object().add("records", records);
        if (found.size() == most) {
            body.add("next", found.get(found.size() - 1).number());
        } else {
            body.addNull("next");
        }
        return Answers.ok(body.build());
    }

    @POST
    @Path("/verify")
    public Response verify() {
        return Answers.ok(verifyAudit.verify().fold(new VerifyAudit.Cases<JsonObject>() {
            @Override
            public JsonObject intact(VerifyAudit.Intact outcome) {
                return JsonText.object()
                        .add("intact", true)
                        .add("records", outcome.records())
                        .add("lastHash", outcome.last().hex())
                        .addNull("brokenAt")
                        .build();
            }

            @Override
            public JsonObject broken(VerifyAudit.Broken outcome) {
                return JsonText.object()
                        .add("intact", false)
                        .add("records", Math.max(0, outcome.number() - 1))
                        .addNull("lastHash")
                        .add("brokenAt", outcome.number())
                        .build();
            }
        }));
    }

    private JsonObject json(AuditRecord one) {
        AuditEntry entry = one.entry();
        return JsonText.object()
                .add("number", one.number())
                .add("at", times.text(entry.at()))
                .add("actor", entry.actor().name())
                .add("address", entry.actor().address())
                .add("action", entry.action())
                .add("subject", entry.subject())
                .add("before", entry.before())
                .add("after", entry.after())
                .add("correlation", entry.correlation())
                .add("hash", one.hash().hex())
                .build();
    }
}
