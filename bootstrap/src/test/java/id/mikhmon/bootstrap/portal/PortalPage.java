package id.mikhmon.bootstrap.portal;

import java.util.Locale;

/** Every page of the portals, with what it takes to open it. A new page adds its line here. */
enum PortalPage {
    HOME("/admin/home"),
    ORDERS("/admin/orders"),
    ORDERS_FILTERED("/admin/orders?status=DELIVERED&from=2026-01-01"),
    ORDERS_NOTHING("/admin/orders?q=MK22222AAAAA"),
    ORDER("/admin/order?item={order}"),
    OFFERS("/admin/offers"),
    OFFER_NEW("/admin/offer"),
    OFFER("/admin/offer?item=1hari"),
    AGENTS("/admin/agents"),
    AGENT_NEW("/admin/agent"),
    AGENT("/admin/agent?item=AG001"),
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
    SETTINGS("/admin/settings");

    private final String address;

    PortalPage(String address) {
        this.address = address;
    }

    /** @param order id of an order that was delivered */
    String address(String order) {
        return address.replace("{order}", order);
    }

    String fileName() {
        return "portal-" + name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
