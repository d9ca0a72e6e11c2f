package id.mikhmon.web.api;

import static id.mikhmon.domain.agent.AgentFixture.anAgent;

import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.Capability;
import id.mikhmon.domain.identity.PersonFixture;

/** AG001 and AG002 at the agents' API, each with a token of its own. */
final class CallingAgents {
    static final AgentCode SARI = new AgentCode("AG001");

    final PlayedShop shop = new PlayedShop();
    final ApiUnderTest api = new ApiUnderTest(shop);
    final AccessToken token = tokenOf(1);
    final AccessToken others = tokenOf(2);

    CallingAgents() {
        shop.people.memory.agents = code -> shop.findAgents().find(code).filter(Agent::active);
    }

    private AccessToken tokenOf(int number) {
        AgentCode code = anAgent(number).agent().code();
        shop.agents.put(code, anAgent(number).agent());
        shop.registrations.agents.save(anAgent(number).agent());
        return shop.people.tokenOf(shop.people.memory.with(PersonFixture.agent(code.value())), Capability.OF_AN_AGENT);
    }

    /** @param route such as {@code GET balance}; what changes something has an empty object as its body */
    ApiUnderTest.Request request(String route) {
        String[] parts = route.split(" ");
        ApiUnderTest.Request request = api.request(parts[0], "agent/" + parts[1]);
        return parts[0].equals("GET") ? request : request.json("{}");
    }

    Answer send(String route, AccessToken bearer) {
        return request(route)
                .header("Authorization", "Bearer " + bearer.reveal())
                .send();
    }
}
