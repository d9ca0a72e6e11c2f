package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.FindAgents;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** {@code GET /api/v1/admin/agents/export}: all agents as a table that the import takes. */
@Path("/agents/export")
@Dependent
public class AgentExportResource {
    private static final String TYPE = "text/csv;charset=utf-8";

    private final FindAgents findAgents;

    @Inject
    public AgentExportResource(FindAgents findAgents) {
        this.findAgents = findAgents;
    }

    @GET
    @Produces(TYPE)
    public Response export() {
        return Response.ok(AgentTable.write(findAgents.all()).getBytes(StandardCharsets.UTF_8), TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agents.csv\"")
                .build();
    }
}
