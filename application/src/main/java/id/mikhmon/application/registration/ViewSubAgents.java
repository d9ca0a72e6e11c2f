package id.mikhmon.application.registration;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.shared.Money;
import java.time.Duration;
import java.util.List;

/** Shows an agent those directly below it, and whom it may still bring in. */
public interface ViewSubAgents {
    /** How long after it was asked for one that was rejected is shown. */
    Duration SHOWN_FOR = Duration.ofDays(30);

    /** @throws java.util.NoSuchElementException when there is no such agent */
    SubAgents view(AgentCode upline);

    /**
     * @param rule of the agent's level
     * @param lines closed ones too, by code
     * @param asked those it asked for who are no agents: they wait, or were asked for within {@link #SHOWN_FOR} and
     *     rejected; newest first
     */
    record SubAgents(SubAgentRule rule, Room room, List<Line> lines, List<Registration> asked) {
        public SubAgents {
            lines = List.copyOf(lines);
            asked = List.copyOf(asked);
        }
    }

    /** @param month since the first of this month in the installation's zone */
    record Line(Agent agent, Level level, Sum month) {}

    /** @param earned what the upline earned from them, over the link and from the wallet */
    record Sum(long vouchers, Money earned) {
        static final Sum NOTHING = new Sum(0, Money.rupiah(0));
    }

    /**
     * How many the agent may still bring in; none where the level does not allow it.
     *
     * @param left altogether
     * @param today within 24 hours
     */
    record Room(int left, int today) {
        static final Room NONE = new Room(0, 0);

        /** @return whether it may bring in somebody now */
        public boolean isOpen() {
            return left > 0 && today > 0;
        }
    }
}
