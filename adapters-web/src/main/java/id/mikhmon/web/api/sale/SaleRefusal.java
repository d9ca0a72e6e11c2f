package id.mikhmon.web.api.sale;

import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.ws.rs.core.Response;

/** Why nothing was sold, as a client learns it: each refusal is thrown. */
class SaleRefusal implements SellVouchers.Cases<Response> {
    @Override
    public Response sold(SellVouchers.Sold outcome) {
        throw new IllegalArgumentException("what was sold was not refused");
    }

    @Override
    public Response soldBefore(SellVouchers.SoldBefore outcome) {
        throw new IllegalArgumentException("what was sold was not refused");
    }

    @Override
    public Response held(SellVouchers.Held outcome) {
        throw new IllegalArgumentException("what is held is not refused");
    }

    @Override
    public Response keyUsedOtherwise(SellVouchers.KeyUsedOtherwise outcome) {
        throw Problem.refused(ProblemKind.REFUSED, "Idempotency-Key", "key-used-otherwise");
    }

    @Override
    public Response unknownOffer(SellVouchers.UnknownOffer outcome) {
        throw Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer");
    }

    @Override
    public Response offerClosed(SellVouchers.OfferClosed outcome) {
        throw Problem.refused(ProblemKind.CONFLICT, "offer", "offer-closed");
    }

    @Override
    public Response agentMayNotSell(SellVouchers.AgentMayNotSell outcome) {
        throw Problem.refused(ProblemKind.NOT_FOUND, "code", "unknown-agent");
    }

    @Override
    public Response priceChanged(SellVouchers.PriceChanged outcome) {
        throw Problem.refused(
                ProblemKind.CONFLICT, "price", "price-changed", outcome.now().toString());
    }

    @Override
    public Response overdrawn(SellVouchers.Overdrawn outcome) {
        throw Problem.refused(
                ProblemKind.REFUSED,
                "count",
                "balance-too-low",
                outcome.available().toString(),
                outcome.needed().toString());
    }

    @Override
    public Response tooManyHeld(SellVouchers.TooManyHeld outcome) {
        throw Problem.refused(ProblemKind.REFUSED, "count", "too-many-held", SellVouchers.MOST_HELD);
    }
}
