package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Agent;
import java.util.Optional;

/** Finds an agent by a phone number as a person types it. */
public interface FindAgentByPhone {
    /** @param typed such as {@code 0812…}, {@code 62812…} or {@code +62812…} */
    Optional<Agent> find(String typed);
}
