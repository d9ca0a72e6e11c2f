package id.mikhmon.application.registration.port;

import id.mikhmon.application.registration.ViewSubAgents.Sum;
import id.mikhmon.domain.agent.AgentCode;
import java.time.Instant;
import java.util.Map;

/** Reads what sub-agents sold. Joins the open transaction, or runs in one of its own. */
public interface SubAgentSales {
    /**
     * @param from the first moment that counts; {@code to}: the first one that does not
     * @return for each agent directly below that one how many vouchers it sold that were placed then, were paid and were neither
     *     given back nor are in review, and what the upline earned from them; who sold nothing is not in it
     */
    Map<AgentCode, Sum> under(AgentCode upline, Instant from, Instant to);
}
