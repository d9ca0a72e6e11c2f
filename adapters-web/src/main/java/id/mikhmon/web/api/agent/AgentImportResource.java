package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.Caller;
import id.mikhmon.web.json.JsonText;
import id.mikhmon.web.problem.FieldError;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.QueryFields;
import id.mikhmon.web.request.RequestBody;
import id.mikhmon.web.table.TableFormat;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /api/v1/admin/agents/import}: many agents out of a table, all of them or none. */
@Path("/agents/import")
@Dependent
public class AgentImportResource {
    private final ImportAgents importAgents;
    private final ReadPhoneNumber phones;

    @Inject
    public AgentImportResource(ImportAgents importAgents, ReadPhoneNumber phones) {
        this.importAgents = importAgents;
        this.phones = phones;
    }

    @POST
    @Consumes({TableFormat.TEXT, TableFormat.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public Response importAll(InputStream body, @Context HttpServletRequest request) {
        QueryFields query = QueryFields.of(request);
        boolean dryRun =
                query.parsed("dryRun", AgentImportResource::flag, "not-a-flag").orElse(false);
        query.finish();
        List<ImportAgents.Line> lines = AgentTable.read(
                RequestBody.readText(body, request.getContentType(), AgentTable.MOST_BYTES),
                TableFormat.ofType(request.getContentType()),
                phones);
        SaveAgent.Credit credit = Lending.of(request);
        List<ImportAgents.Line> lent =
                lines.stream().map(line -> line.lending(credit)).toList();
        ImportAgents.Command command = new ImportAgents.Command(lent, dryRun);
        return importAgents.importAll(command, Caller.actor(request)).fold(new ImportAgents.Cases<>() {
            @Override
            public Response imported(ImportAgents.Imported outcome) {
                return Answers.ok(JsonText.object()
                        .add("dryRun", dryRun)
                        .add("created", outcome.created())
                        .add("replaced", outcome.replaced())
                        .build());
            }

            @Override
            public Response refused(ImportAgents.Refused outcome) {
                List<FieldError> errors = outcome.faults().stream()
                        .map(fault -> AgentRefusal.of(fault.refusal()).error().at(fault.line()))
                        .toList();
                throw new Problem(ProblemKind.REFUSED, ProblemKind.REFUSED.code(), errors, Map.of()).asException();
            }
        });
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }
}
