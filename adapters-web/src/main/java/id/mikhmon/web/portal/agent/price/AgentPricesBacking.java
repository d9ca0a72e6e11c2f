package id.mikhmon.web.portal.agent.price;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.sale.ViewPriceList;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The agent's price list. */
@Named("agentPrices")
@RequestScoped
public class AgentPricesBacking implements Page {
    @Inject
    ViewPriceList viewPriceList;

    @Inject
    FindLevels findLevels;

    @Inject
    Seller seller;

    private List<ViewPriceList.Line> rows = List.of();
    private boolean own;

    @Override
    public void open() {
        rows = viewPriceList.view(seller.code()).orElseThrow().lines();
        own = findLevels.find(seller.agent().level()).orElseThrow().ownPrice().allowed();
    }

    public List<ViewPriceList.Line> getRows() {
        return rows;
    }

    /** @return whether the agent's level sets sell prices of its own */
    public boolean isOwn() {
        return own;
    }
}
