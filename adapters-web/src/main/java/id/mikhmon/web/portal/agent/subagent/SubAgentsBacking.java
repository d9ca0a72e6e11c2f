package id.mikhmon.web.portal.agent.subagent;

import id.mikhmon.application.registration.ViewSubAgents;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The agents directly below the agent, what it earned with them this month, and whom it may still bring in. */
@Named("subAgents")
@RequestScoped
public class SubAgentsBacking implements Page {
    @Inject
    ViewSubAgents viewSubAgents;

    @Inject
    Seller seller;

    private ViewSubAgents.@Nullable SubAgents shown;

    @Override
    public void open() {
        getShown();
    }

    /** Read as soon as it is asked for: the form that brings one in asks whether there is room before its page opens. */
    public ViewSubAgents.SubAgents getShown() {
        if (shown == null) {
            shown = viewSubAgents.view(seller.code());
        }
        return shown;
    }
}
