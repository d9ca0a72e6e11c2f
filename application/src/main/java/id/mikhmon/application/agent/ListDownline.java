package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import java.util.List;

/** Shows an agent whom it brought in. */
public interface ListDownline {
    int MOST = 500;

    /** @return the agents whose upline it is, closed ones too, by code; the first {@value #MOST} */
    List<Agent> list(AgentCode upline);
}
