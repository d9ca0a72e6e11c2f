package id.mikhmon.web.portal.agent.funds;

import id.mikhmon.application.funds.RequestFunds;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.audit.Actor;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.api.Answers;
import id.mikhmon.web.picture.ReceivedPicture;
import id.mikhmon.web.portal.agent.AskingKey;
import id.mikhmon.web.portal.frame.PageExchange;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A top-up by transfer as its form is sent.
 *
 * @param amount in whole rupiah, as the page before wrote it
 * @param key of the form
 */
record TopUpProof(Optional<String> amount, Optional<String> key) {
    /** Names in the address what was wrong with what was sent. */
    static final String WRONG = "wrong";

    /**
     * @param file empty when none was chosen
     * @return the address to go to: the request's, or the form's with a word on what is wrong
     */
    String send(byte[] file, RequestFunds requestFunds, AgentCode agent, Actor actor) {
        Optional<Money> wanted = amount.filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::valueOf)
                .filter(units -> units > 0 && units <= Money.MAX_UNITS)
                .map(Money::rupiah);
        Optional<IdempotencyKey> sent = AskingKey.read(key);
        if (wanted.isEmpty() || sent.isEmpty()) {
            return back(false, "");
        }
        if (file.length == 0) {
            return back(true, "missing");
        }
        ReceivedPicture.Reading reading = ReceivedPicture.read(file);
        if (reading instanceof ReceivedPicture.Unfit unfit) {
            return back(true, unfit.error());
        }
        return requestFunds
                .request(new RequestFunds.Command(
                        agent,
                        wanted.get(),
                        new RequestFunds.TopUp(((ReceivedPicture.Drawn) reading).picture()),
                        sent.get(),
                        Answers.sha256(wanted.get() + "\n" + HexFormat.of().formatHex(Answers.sha256(file))),
                        actor))
                .fold(new Went());
    }

    /** @param same whether the form keeps its key */
    private String back(boolean same, String wrong) {
        return TopUpBacking.PATH
                + "?amount="
                + amount.map(PageExchange::encoded).orElse("")
                + (same ? "&key=" + key.orElseThrow() : "")
                + (wrong.isEmpty() ? "" : "&" + WRONG + "=" + wrong);
    }

    /** Where to go; what is wrong with the amount the form finds itself. */
    private final class Went implements RequestFunds.Cases<String> {
        @Override
        public String requested(RequestFunds.Requested outcome) {
            return AgentRequestBacking.addressOf(outcome.request());
        }

        @Override
        public String requestedBefore(RequestFunds.RequestedBefore outcome) {
            return AgentRequestBacking.addressOf(outcome.request()) + "&said=asked_before";
        }

        @Override
        public String keyUsedOtherwise(RequestFunds.KeyUsedOtherwise outcome) {
            return back(false, "key");
        }

        @Override
        public String agentMayNotAsk(RequestFunds.AgentMayNotAsk outcome) {
            return back(true, "suspended");
        }

        @Override
        public String amountOutOfBounds(RequestFunds.AmountOutOfBounds outcome) {
            return back(true, "");
        }

        @Override
        public String unknownChannel(RequestFunds.UnknownChannel outcome) {
            throw new IllegalStateException("a transfer needs no channel");
        }

        @Override
        public String tooManyWaiting(RequestFunds.TooManyWaiting outcome) {
            return back(true, "too-many-waiting");
        }

        @Override
        public String overdrawn(RequestFunds.Overdrawn outcome) {
            throw new IllegalStateException("a top-up takes nothing");
        }
    }
}
