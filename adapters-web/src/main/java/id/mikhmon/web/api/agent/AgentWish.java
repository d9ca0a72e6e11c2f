package id.mikhmon.web.api.agent;

import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.agent.AgentStatus;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants an agent to be. Beyond the four fields that every client sends, what is left out stays as it is, so that a
 * client that knows only those four takes nothing away.
 *
 * @param status empty when it follows from {@code active}
 * @param active empty when it follows from {@code status}; with both empty an agent stays as it is, and a new one is active
 * @param email the inner value is empty to take it away, as with the others
 */
record AgentWish(
        AgentCode code,
        String name,
        PhoneNumber phone,
        LevelCode level,
        Optional<AgentStatus> status,
        Optional<Boolean> active,
        boolean reopen,
        Optional<Optional<String>> email,
        Optional<Optional<AgentCode>> upline,
        Optional<Money> creditLimit,
        Optional<Optional<Money>> lowBalanceAlert,
        Optional<Set<OfferId>> offers,
        Optional<Set<RouterName>> routers,
        Optional<String> notes) {

    SaveAgent.Command command() {
        return new SaveAgent.Command(code, reopen, this::applied);
    }

    private Agent applied(Optional<Agent> before) {
        Agent former = before.orElseGet(() -> new Agent(code, name, phone, level, true));
        return new Agent(
                code,
                name,
                phone,
                email.orElse(former.email()),
                level,
                upline.orElse(former.upline()),
                status.orElseGet(() -> statusBy(former.status())),
                creditLimit.orElse(former.creditLimit()),
                lowBalanceAlert.orElse(former.lowBalanceAlert()),
                offers.orElse(former.offers()),
                routers.orElse(former.routers()),
                notes.orElse(former.notes()));
    }

    /** A closed agent is not active either, so that whoever only says that leaves it closed. */
    private AgentStatus statusBy(AgentStatus former) {
        if (active.isEmpty()) {
            return former;
        }
        if (active.get()) {
            return AgentStatus.ACTIVE;
        }
        return former == AgentStatus.CLOSED ? AgentStatus.CLOSED : AgentStatus.SUSPENDED;
    }
}
