package id.mikhmon.domain.messaging;

import java.util.Set;

/** The texts that we send. What they say in each language is the messaging adapter's. */
public enum MessageTemplate {
    /** To the buyer: the voucher. Variables: offer, username, password, validity, loginUrl, orderUrl, reference. */
    VOUCHER_READY,
    /** To whoever bought from an agent: all vouchers of the sale. Variables: offer, vouchers, validity, loginPage. */
    VOUCHERS_SOLD,
    /** To the buyer: all that was paid for the order went back. Variables: reference, offer. */
    MONEY_RETURNED,
    /** To the owner: a paid order needs a person. Variables: reference, offer, reason. */
    ORDER_IN_REVIEW,
    /** To somebody who may log in: a link that serves once, to choose a password. Variables: shop, login, url. */
    LOGIN_LINK,
    /** To an agent: its wallet was topped up. Variables: reference, amount. */
    TOP_UP_CREDITED,
    /** To an agent: money that came for its top-up and did not fit was given back. Variables: reference, amount, reason. */
    TOP_UP_GIVEN_BACK,
    /** To an agent: its commission was paid out. Variables: reference, amount. */
    WITHDRAWAL_PAID,
    /** To an agent: its top-up or withdrawal was rejected. Variables: reference, amount, reason. */
    FUNDS_REJECTED,
    /** To the owner: a top-up or withdrawal waits for a decision. Variables: reference, agent, amount. */
    FUNDS_WAITING,
    /** To the owner: an order's money went back, and its voucher was used, so that it stays. Variables: reference, offer, username, router. */
    VOUCHER_STAYS,
    /** To the owner: money went back by hand and then by the gateway as well. Variables: reference, gateway, amount. */
    RETURNED_TWICE,
    /** To somebody who asked to become an agent: the owner said no. Variables: shop, reason. */
    REGISTRATION_REJECTED,
    /** To the owner: a sale of an agent is over a limit and waits for a decision. Variables: reference, agent, count, offer, amount. */
    HELD_SALE_WAITING,
    /** To an agent: the sale that was held is made. Variables: reference, count, offer, amount. */
    HELD_SALE_MADE,
    /** To an agent: the sale that was held is not made, and nothing was charged. Variables: reference, count, offer, amount, reason. */
    HELD_SALE_REJECTED,
    /** To an agent: it has a higher level now. Variables: level, amount. */
    AGENT_PROMOTED;

    /** @return variables that open something for whoever reads them; nobody needs them once the message is out */
    public Set<String> secrets() {
        return this == LOGIN_LINK ? Set.of("url") : Set.of();
    }
}
