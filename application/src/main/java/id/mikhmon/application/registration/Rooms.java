package id.mikhmon.application.registration;

import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.registration.ViewSubAgents.Room;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.SubAgentRule;
import id.mikhmon.domain.registration.Registration;
import id.mikhmon.domain.registration.RegistrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts whom an agent may still bring in. Who waits has a place already. */
record Rooms(ListDownline downline, Registrations registrations) {
    private static final Duration DAY = Duration.ofHours(24);

    Room of(AgentCode upline, SubAgentRule rule, Instant now) {
        if (!rule.allowed()) {
            return Room.NONE;
        }
        List<Registration> asked = askedLately(upline, now);
        long below = downline.list(upline).stream()
                .filter(agent -> agent.status() != AgentStatus.CLOSED)
                .count();
        long waiting = asked.stream()
                .filter(one -> one.state() == RegistrationState.WAITING)
                .count();
        long today = asked.stream()
                .filter(one -> one.askedAt().isAfter(now.minus(DAY)))
                .count();
        return new Room(left(rule.most(), below + waiting), left(rule.perDay(), today));
    }

    /** @return what the agent asked for within a day, and what waits however long */
    List<Registration> askedLately(AgentCode upline, Instant now) {
        return registrations.broughtBy(upline, now.minus(DAY));
    }

    private static int left(int most, long used) {
        return (int) Math.max(0, most - used);
    }
}
