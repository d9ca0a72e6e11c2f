package id.mikhmon.bootstrap.portal;

import java.util.Locale;

/** Every page of the portals, with what it takes to open it. A new page adds its line here. */
enum PortalPage {
    HOME("/admin/home"),
    ORDERS("/admin/orders"),
    ORDERS_FILTERED("/admin/orders?status=DELIVERED&from=2026-01-01&sort=oldest"),
    ORDERS_NOTHING("/admin/orders?q=MK22222AAAAA"),
    ORDER("/admin/order?item={order}"),
    HELD_SALES("/admin/held-sales"),
    HELD_SALE("/admin/held-sale?item={held}"),
    HELD_SALES_FILTERED("/admin/held-sales?status=WAITING"),
    OFFERS("/admin/offers"),
    OFFER_NEW("/admin/offer"),
    OFFER("/admin/offer?item=1hari"),
    AGENTS("/admin/agents"),
    AGENTS_IMPORT("/admin/agents-import"),
    AGENT_NEW("/admin/agent"),
    AGENT("/admin/agent?item=AG001"),
    REGISTRATIONS("/admin/registrations"),
    REGISTRATION("/admin/registration?item={registration}"),
    REGISTRATIONS_FILTERED("/admin/registrations?status=REJECTED"),
    PROMOTIONS("/admin/promotions"),
    TOP_UPS("/admin/top-ups"),
    TOP_UPS_FILTERED("/admin/top-ups?status=WAITING&sort=oldest"),
    REQUEST("/admin/request?item={transfer}"),
    REQUEST_AT_GATEWAY("/admin/request?item={bill}"),
    WITHDRAWALS("/admin/withdrawals"),
    LEVELS("/admin/levels"),
    LEVEL_NEW("/admin/level"),
    LEVEL("/admin/level?item=GOLD"),
    PRICES("/admin/prices"),
    LEDGER("/admin/ledger"),
    ENTRIES("/admin/entries"),
    ENTRIES_OF_ACCOUNT("/admin/entries?account=sales&from=2026-01-01"),
    ENTRIES_NOTHING("/admin/entries?cause=MK22222AAAAA"),
    STATEMENT("/admin/statement?account=commission:AG001&from=2026-01-01"),
    PAYMENTS("/admin/payments"),
    PAYMENT("/admin/payment?item=tripay"),
    ROUTERS("/admin/routers"),
    ROUTER_NEW("/admin/router"),
    ROUTER("/admin/router?item=sandbox"),
    MESSAGING("/admin/messaging"),
    MESSENGER("/admin/messenger?item=fonnte"),
    OUTBOX("/admin/outbox"),
    INBOX("/admin/inbox"),
    SEARCH("/admin/search"),
    SEARCH_NOTHING("/admin/search?q=nobody-and-nothing"),
    STAFF("/admin/staff"),
    PERSON_NEW("/admin/person"),
    PERSON("/admin/person?item=hasan"),
    AUDIT("/admin/audit"),
    AUDIT_NOTHING("/admin/audit?actor=nobody"),
    SETTINGS("/admin/settings"),
    AGENT_HOME("/agent/home"),
    AGENT_MORE("/agent/more"),
    AGENT_SELL("/agent/sell?key=AAAAAAAAAAAAAAAAAAAAAA"),
    AGENT_SALE("/agent/sale?item={sale}"),
    AGENT_HELD("/agent/held"),
    AGENT_VOUCHERS("/agent/vouchers"),
    AGENT_VOUCHERS_NOTHING("/agent/vouchers?standing=RETURNED&q=nothing"),
    AGENT_LEDGER("/agent/ledger"),
    AGENT_LEDGER_PERIOD("/agent/ledger?from=2026-01-01&to=2026-01-02"),
    AGENT_TOP_UP("/agent/top-up?key=AAAAAAAAAAAAAAAAAAAAAA"),
    AGENT_TOP_UP_WAYS("/agent/top-up?key=AAAAAAAAAAAAAAAAAAAAAA&amount=50.000"),
    AGENT_TOP_UPS("/agent/top-ups"),
    AGENT_REQUEST("/agent/request?item={transfer}"),
    AGENT_REQUEST_AT_GATEWAY("/agent/request?item={bill}"),
    AGENT_WITHDRAWALS("/agent/top-ups?kind=WITHDRAWAL&standing=WAITING"),
    AGENT_WITHDRAW("/agent/withdraw?key=AAAAAAAAAAAAAAAAAAAAAA"),
    AGENT_COMMISSION("/agent/commission"),
    AGENT_LINK("/agent/link"),
    AGENT_PRICES("/agent/prices"),
    AGENT_PRICE("/agent/price?item=1hari"),
    AGENT_SUB_AGENTS("/agent/sub-agents"),
    AGENT_SUB_AGENT("/agent/sub-agent");

    private final String address;

    PortalPage(String address) {
        this.address = address;
    }

    /** @param sold what was delivered, and who asked for what */
    String address(Sold sold) {
        return address.replace("{order}", sold.order())
                .replace("{sale}", sold.sale())
                .replace("{bill}", sold.bill())
                .replace("{transfer}", sold.transfer())
                .replace("{registration}", sold.registration())
                .replace("{held}", sold.held());
    }

    /** @return whether it is one of the agents' */
    boolean isAgents() {
        return address.startsWith("/agent/");
    }

    /**
     * Ids of an order of a buyer, and of what the agent who looks did.
     *
     * @param bill top-up that can be paid at the gateway
     * @param transfer top-up by transfer, which waits for the owner
     * @param registration of a stranger who asked to become an agent
     * @param held sale that waits for the owner
     */
    record Sold(String order, String sale, String bill, String transfer, String registration, String held) {
        /**
         * @param agent signed in as AG001, with money for three vouchers
         * @param stranger phone of the one who asks to become an agent
         */
        static Sold by(Desk owner, Desk agent, String stranger) {
            return new Sold(
                    owner.deliveredOrder(),
                    agent.deliveredSale("AG001", 3),
                    agent.topUpAtGateway(50_000),
                    agent.topUpByTransfer(75_000),
                    owner.registration(stranger),
                    agent.heldSale("AG001"));
        }
    }

    String fileName() {
        return "portal-" + name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
