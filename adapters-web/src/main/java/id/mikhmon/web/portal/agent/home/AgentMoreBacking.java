package id.mikhmon.web.portal.agent.home;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who the agent is, and the ways to what does not fit under a thumb. */
@Named("agentMore")
@RequestScoped
public class AgentMoreBacking implements Page {
    @Inject
    FindLevels findLevels;

    @Inject
    Seller seller;

    private String level = "";

    @Override
    public void open() {
        level = findLevels.find(seller.agent().level()).orElseThrow().name();
    }

    public String getLevel() {
        return level;
    }
}
