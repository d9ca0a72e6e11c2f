package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.web.portal.frame.Notes;
import id.mikhmon.web.portal.frame.Shown;
import id.mikhmon.web.problem.FieldError;

/**
 * What came of asking: the address of the request, or an empty text once it is noted why there is none.
 *
 * @param otherKey draws another key, for a form that was used for something else before
 */
record AskingTold(Notes notes, Shown shown, Runnable otherKey) implements RequestFunds.Cases<String> {
    @Override
    public String requested(RequestFunds.Requested outcome) {
        return AgentRequestBacking.addressOf(outcome.request());
    }

    @Override
    public String requestedBefore(RequestFunds.RequestedBefore outcome) {
        return AgentRequestBacking.addressOf(outcome.request()) + "&said=asked_before";
    }

    /** The way back and then something else: a request of its own, which the agent has to want once more. */
    @Override
    public String keyUsedOtherwise(RequestFunds.KeyUsedOtherwise outcome) {
        otherKey.run();
        return refused("seller.asking.refused.key");
    }

    @Override
    public String agentMayNotAsk(RequestFunds.AgentMayNotAsk outcome) {
        return refused("seller.asking.refused.suspended");
    }

    @Override
    public String amountOutOfBounds(RequestFunds.AmountOutOfBounds outcome) {
        return wrong(FieldError.of(
                "amount", "amount-not-allowed", shown.money(outcome.least()), shown.money(outcome.most())));
    }

    @Override
    public String unknownChannel(RequestFunds.UnknownChannel outcome) {
        return wrong(FieldError.of("channel", "unknown-channel"));
    }

    @Override
    public String tooManyWaiting(RequestFunds.TooManyWaiting outcome) {
        return wrong(FieldError.of("amount", "too-many-waiting", RequestFunds.MOST_WAITING));
    }

    @Override
    public String overdrawn(RequestFunds.Overdrawn outcome) {
        return wrong(FieldError.of("amount", "commission-too-low", shown.money(outcome.available())));
    }

    private String refused(String key) {
        notes.refuse(key);
        return "";
    }

    private String wrong(FieldError error) {
        notes.field(error);
        return "";
    }
}
