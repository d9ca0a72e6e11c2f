package id.mikhmon.web.api.order;

import id.mikhmon.application.checkout.PlaceOrder;
import id.mikhmon.application.messaging.ReadPhoneNumber;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.OfferId;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.api.IdempotencyHeader;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.JsonFields;
import java.util.List;
import java.util.Optional;

/** Reads {@code {offer, agent?, channel, customer: {name, phone, email?}, shownPrice?}} into a command that cannot be wrong in form. */
final class PlaceOrderRequest {
    private static final int LONGEST_CODE = 40;

    private PlaceOrderRequest() {}

    /**
     * @param key the header, null when there was none
     * @param language that the buyer's messages are written in
     * @throws id.mikhmon.web.problem.ProblemException for every fault of form, and with 404 or 422 for a code that cannot
     *     be anybody's
     */
    static PlaceOrder.Command read(byte[] body, String key, Language language, ReadPhoneNumber phones) {
        JsonFields fields = JsonFields.read(body);
        Optional<String> offer = fields.text("offer", LONGEST_CODE);
        Optional<String> agent = fields.optionalText("agent", LONGEST_CODE);
        Optional<String> channel = fields.text("channel", LONGEST_CODE);
        JsonFields customer = fields.object("customer");
        Optional<String> name = customer.text("name", 60);
        Optional<PhoneNumber> phone = customer.parsed("phone", 30, phones::read, "phone");
        Optional<String> email = customer.optionalParsed("email", 120, Parsed::email, "email");
        Optional<Money> shown =
                fields.optionalWhole("shownPrice", 1, Money.MAX_UNITS).map(Money::rupiah);
        Optional<IdempotencyKey> idempotencyKey = IdempotencyHeader.read(fields, key);
        fields.finish();

        Customer buyer = new Customer(name.orElseThrow(), phone.orElseThrow(), email, language);
        OfferId offerId = offer.flatMap(Parsed::offerId)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "offer", "unknown-offer"));
        Optional<AgentCode> agentCode = agent.map(text -> Parsed.agentCode(text)
                .orElseThrow(() -> Problem.refused(ProblemKind.NOT_FOUND, "agent", "unknown-agent")));
        ChannelCode channelCode = channel.flatMap(Parsed::channelCode)
                .orElseThrow(() -> Problem.refused(ProblemKind.REFUSED, "channel", "unknown-channel"));
        return new PlaceOrder.Command(
                offerId,
                agentCode,
                channelCode,
                buyer,
                shown,
                idempotencyKey.orElseThrow(),
                fingerprint(offerId, agentCode, channelCode, buyer));
    }

    /**
     * What makes two requests the same: the values, not their spelling. No value contains a line break. The price that was shown
     * is none of them: whoever sends the same purchase again wants that purchase.
     */
    private static String fingerprint(
            OfferId offer, Optional<AgentCode> agent, ChannelCode channel, Customer customer) {
        return Answers.sha256(String.join(
                "\n",
                List.of(
                        offer.value(),
                        agent.map(AgentCode::value).orElse(""),
                        channel.value(),
                        customer.name(),
                        customer.phone().e164(),
                        customer.email().orElse(""))));
    }
}
