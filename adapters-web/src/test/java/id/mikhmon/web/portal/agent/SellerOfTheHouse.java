package id.mikhmon.web.portal.agent;

import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.registration.RegistrationsInMemory;
import id.mikhmon.domain.agent.Agent;
import id.mikhmon.domain.agent.AgentCode;

/** AG001 of a house in which agents bring in others, signed in, without a container. */
public final class SellerOfTheHouse extends Seller {
    private final RegistrationsInMemory house;

    public SellerOfTheHouse(RegistrationsInMemory house) {
        this.house = house;
        findLevels = new FindLevelsService(house.levels, house.transactions);
    }

    @Override
    public AgentCode code() {
        return new AgentCode("AG001");
    }

    @Override
    public Agent agent() {
        return house.agents.find(code()).orElseThrow();
    }
}
