package id.mikhmon.web.api.sale;

import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.application.sale.SellVouchers;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.sale.AgentSale;
import id.mikhmon.domain.sale.SoldTo;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import java.util.Optional;

/** Reads {@code {offer, count, customer?: {name?, phone?}, price?}} into a command that cannot be wrong in form. */
final class SellRequest {
    private static final int LONGEST_CODE = 40;

    private SellRequest() {}

    /**
     * @param key the header, null when there was none
     * @param language that the customer's message is written in
     * @throws id.mikhmon.web.problem.ProblemException for every fault of form, and with 404 for an offer that cannot be any
     */
    static SellVouchers.Command read(
            AgentCode agent, byte[] body, String key, Language language, ReadPhoneNumber phones) {
        JsonFields fields = JsonFields.read(body);
        Optional<String> offer = fields.text("offer", LONGEST_CODE);
        Optional<Long> count = fields.whole("count", 1, AgentSale.MOST_VOUCHERS);
        Optional<Money> price =
                fields.optionalWhole("price", 0, Money.MAX_UNITS).map(Money::rupiah);
        SoldTo customer = fields.isNull("customer")
                ? new SoldTo(Optional.empty(), Optional.empty(), language)
                : customer(fields.object("customer"), language, phones);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();

        OfferId offerId = offer.flatMap(Parsed::offerId)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer"));
        int vouchers = count.orElseThrow().intValue();
        return new SellVouchers.Command(
                agent,
                offerId,
                vouchers,
                customer,
                price,
                idempotencyKey.orElseThrow(),
                SaleFingerprint.of(offerId, vouchers, customer));
    }

    private static SoldTo customer(JsonFields fields, Language language, ReadPhoneNumber phones) {
        return new SoldTo(
                fields.optionalText("name", SoldTo.LONGEST_NAME),
                fields.optionalParsed("phone", 30, phones::read, "phone"),
                language);
    }
}
