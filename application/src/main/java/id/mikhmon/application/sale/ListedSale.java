package id.mikhmon.application.sale;

import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;

/**
 * A sale as one line of a list.
 *
 * @param reference that of its first voucher's order
 * @param buy what the agent paid for one
 * @param vouchers how many were sold
 * @param waiting how many of them do not stand on their router yet
 * @param returned how many were taken back, and their money returned
 */
public record ListedSale(
        SaleId id,
        OrderReference reference,
        AgentCode agent,
        OfferId offer,
        String offerName,
        Money buy,
        Money sell,
        SoldTo customer,
        Instant soldAt,
        int vouchers,
        int waiting,
        int returned) {
    public SaleMark mark() {
        return new SaleMark(soldAt, id);
    }
}
