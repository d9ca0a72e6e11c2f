package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.AgentRegister;
import id.mikhmon.application.agent.FindAgentByPhone;
import id.mikhmon.application.agent.FindAgentByPhoneService;
import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindAgentsService;
import id.mikhmon.application.agent.FindLevelHolds;
import id.mikhmon.application.agent.FindLevelHoldsService;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.FindLevelsService;
import id.mikhmon.application.agent.FindShares;
import id.mikhmon.application.agent.FindSharesService;
import id.mikhmon.application.agent.FixShares;
import id.mikhmon.application.agent.FixSharesService;
import id.mikhmon.application.agent.HoldAgent;
import id.mikhmon.application.agent.HoldAgentService;
import id.mikhmon.application.agent.ImportAgents;
import id.mikhmon.application.agent.ImportAgentsService;
import id.mikhmon.application.agent.ListAgents;
import id.mikhmon.application.agent.ListAgentsService;
import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.agent.ListDownlineService;
import id.mikhmon.application.agent.QuoteForAgent;
import id.mikhmon.application.agent.QuoteForAgentService;
import id.mikhmon.application.agent.ReleaseLevel;
import id.mikhmon.application.agent.ReleaseLevelService;
import id.mikhmon.application.agent.RemoveLevel;
import id.mikhmon.application.agent.RemoveLevelService;
import id.mikhmon.application.agent.ReserveAgentCode;
import id.mikhmon.application.agent.ReserveAgentCodeService;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.agent.SaveAgentPrices;
import id.mikhmon.application.agent.SaveAgentPricesService;
import id.mikhmon.application.agent.SaveAgentService;
import id.mikhmon.application.agent.SaveLevel;
import id.mikhmon.application.agent.SaveLevelPrices;
import id.mikhmon.application.agent.SaveLevelPricesService;
import id.mikhmon.application.agent.SaveLevelService;
import id.mikhmon.application.agent.SavePriceMatrix;
import id.mikhmon.application.agent.SavePriceMatrixService;
import id.mikhmon.application.agent.SetSellPrice;
import id.mikhmon.application.agent.SetSellPriceService;
import id.mikhmon.application.agent.ShareSale;
import id.mikhmon.application.agent.ShareSaleService;
import id.mikhmon.application.agent.ShowExample;
import id.mikhmon.application.agent.ShowExampleService;
import id.mikhmon.application.agent.ViewPriceMatrix;
import id.mikhmon.application.agent.ViewPriceMatrixService;
import id.mikhmon.application.agent.ViewPrices;
import id.mikhmon.application.agent.ViewPricesService;
import id.mikhmon.application.agent.port.Agents;
import id.mikhmon.application.agent.port.LevelHolds;
import id.mikhmon.application.agent.port.Levels;
import id.mikhmon.application.agent.port.PriceChanges;
import id.mikhmon.application.agent.port.Prices;
import id.mikhmon.application.agent.port.SaleShares;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.EndAgentSessions;
import id.mikhmon.application.ledger.SetCreditLimit;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.offer.FindOffers;
import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who sells, at which prices, and who earns from it. */
@Dependent
public class AgentWiring {
    @Produces
    @Singleton
    AgentRegister agentRegister(
            Agents agents,
            Levels levels,
            FindOffers offers,
            FindRouters routers,
            SetCreditLimit limits,
            EndAgentSessions sessions,
            LevelHolds holds,
            Clock clock) {
        return new AgentRegister(agents, levels, offers, routers, limits, sessions::end, holds, clock);
    }

    @Produces
    @Singleton
    FindLevelHolds findLevelHolds(LevelHolds holds, Transactions transactions) {
        return new FindLevelHoldsService(holds, transactions);
    }

    @Produces
    @Singleton
    ReleaseLevel releaseLevel(Agents agents, LevelHolds holds, RecordAudit audit, Transactions transactions) {
        return new ReleaseLevelService(agents, holds, audit, transactions);
    }

    @Produces
    @Singleton
    FindAgents findAgents(Agents agents, Transactions transactions) {
        return new FindAgentsService(agents, transactions);
    }

    @Produces
    @Singleton
    FindAgentByPhone findAgentByPhone(Agents agents, ReadPhoneNumber phones, Transactions transactions) {
        return new FindAgentByPhoneService(agents, phones, transactions);
    }

    @Produces
    @Singleton
    ListAgents listAgents(Agents agents, Transactions transactions) {
        return new ListAgentsService(agents, transactions);
    }

    @Produces
    @Singleton
    ListDownline listDownline(Agents agents, Transactions transactions) {
        return new ListDownlineService(agents, transactions);
    }

    @Produces
    @Singleton
    SaveAgent saveAgent(AgentRegister register, RecordAudit audit, Transactions transactions) {
        return new SaveAgentService(register, audit, transactions);
    }

    @Produces
    @Singleton
    ReserveAgentCode reserveAgentCode(Agents agents, Transactions transactions) {
        return new ReserveAgentCodeService(agents, transactions);
    }

    @Produces
    @Singleton
    ImportAgents importAgents(AgentRegister register, RecordAudit audit, Transactions transactions) {
        return new ImportAgentsService(register, audit, transactions);
    }

    @Produces
    @Singleton
    FindLevels findLevels(Levels levels, Transactions transactions) {
        return new FindLevelsService(levels, transactions);
    }

    @Produces
    @Singleton
    SaveLevel saveLevel(Agents agents, Levels levels, RecordAudit audit, Transactions transactions) {
        return new SaveLevelService(agents, levels, audit, transactions);
    }

    @Produces
    @Singleton
    RemoveLevel removeLevel(Agents agents, Levels levels, Prices prices, RecordAudit audit, Transactions transactions) {
        return new RemoveLevelService(agents, levels, prices, audit, transactions);
    }

    @Produces
    @Singleton
    ViewPrices viewPrices(Agents agents, Levels levels, Prices prices, Transactions transactions) {
        return new ViewPricesService(agents, levels, prices, transactions);
    }

    @Produces
    @Singleton
    SaveLevelPrices saveLevelPrices(
            Agents agents,
            Levels levels,
            Prices prices,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        return new SaveLevelPricesService(agents, levels, prices, offers, audit, transactions);
    }

    @Produces
    @Singleton
    SaveAgentPrices saveAgentPrices(
            Agents agents,
            Levels levels,
            Prices prices,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        return new SaveAgentPricesService(agents, levels, prices, offers, audit, transactions);
    }

    @Produces
    @Singleton
    SetSellPrice setSellPrice(
            Agents agents,
            Levels levels,
            Prices prices,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        return new SetSellPriceService(agents, levels, prices, offers, audit, transactions);
    }

    @Produces
    @Singleton
    ShowExample showExample(Levels levels, Prices prices, FindOffers offers, Transactions transactions) {
        return new ShowExampleService(levels, prices, offers, transactions);
    }

    @Produces
    @Singleton
    QuoteForAgent quoteForAgent(Levels levels, Prices prices, Transactions transactions) {
        return new QuoteForAgentService(levels, prices, transactions);
    }

    @Produces
    @Singleton
    ShareSale shareSale(Agents agents, QuoteForAgent quotes, Transactions transactions) {
        return new ShareSaleService(agents, quotes, transactions);
    }

    @Produces
    @Singleton
    FixShares fixShares(ShareSale sales, SaleShares shares, Transactions transactions) {
        return new FixSharesService(sales, shares, transactions);
    }

    @Produces
    @Singleton
    FindShares findShares(SaleShares shares, Transactions transactions) {
        return new FindSharesService(shares, transactions);
    }

    @Produces
    @Singleton
    HoldAgent holdAgent(Agents agents, Transactions transactions) {
        return new HoldAgentService(agents, transactions);
    }

    @Produces
    @Singleton
    ViewPriceMatrix viewPriceMatrix(
            Levels levels, Prices prices, PriceChanges changes, FindOffers offers, Transactions transactions) {
        return new ViewPriceMatrixService(levels, prices, changes, offers, transactions);
    }

    @Produces
    @Singleton
    SavePriceMatrix savePriceMatrix(
            Agents agents,
            Levels levels,
            Prices prices,
            PriceChanges changes,
            FindOffers offers,
            RecordAudit audit,
            Transactions transactions) {
        return new SavePriceMatrixService(agents, levels, prices, changes, offers, audit, transactions);
    }
}
