package id.mikhmon.web.portal.buyer.order;

import id.mikhmon.application.checkout.ChangeChannel;
import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewOrder;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.application.payment.RecheckPayment;
import id.mikhmon.domain.order.Customer;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.order.OrderOrigin;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.LanguageChoice;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.page.Templates;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The page of one order. Its address is the receipt and the key, so nothing of it is kept or told on. */
public final class OrderPage {
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex, nofollow");
    private static final int MOST = 8 * 1024;

    /** Answers to what the buyer did, as they stand in the address after the redirect. */
    private static final Map<String, String> NOTES = Map.of(
            "asked", "order.notice.asked",
            "wait", "order.notice.wait",
            "changed", "order.notice.changed");

    private final ViewOrder viewOrder;
    private final ChangeChannel changeChannel;
    private final RecheckPayment recheckPayment;
    private final OrderScreens screens;
    private final PlainPages plainPages;
    private final Templates templates;

    /** @param clock for how much time is left to pay */
    public OrderPage(
            ViewOrder viewOrder,
            ViewShop viewShop,
            ViewChannels viewChannels,
            ChangeChannel changeChannel,
            RecheckPayment recheckPayment,
            Frames frames,
            PlainPages plainPages,
            Templates templates,
            Clock clock) {
        this.viewOrder = viewOrder;
        this.changeChannel = changeChannel;
        this.recheckPayment = recheckPayment;
        this.screens = new OrderScreens(frames, viewShop, viewChannels, clock);
        this.plainPages = plainPages;
        this.templates = templates;
    }

    public Answer show(String id, PageRequest request) {
        Fields query = request.queryFields();
        String note =
                query.one("note").map(name -> NOTES.getOrDefault(name, "")).orElse("");
        return find(id).map(view -> page(200, view, speech(query, view), note))
                .orElseGet(() -> unknown(request, query));
    }

    /** The buyer says that the payment was made. */
    public Answer recheck(String id, PageRequest request) throws IOException {
        Fields fields = request.formFields(MOST);
        return find(id).map(view ->
                        back(view, fields, recheckPayment.recheck(view.order().id()) ? "asked" : "wait"))
                .orElseGet(() -> unknown(request, fields));
    }

    /** The buyer chooses another way to pay. */
    public Answer change(String id, PageRequest request) throws IOException {
        Fields fields = request.formFields(MOST);
        return find(id).map(view -> change(view, fields, request)).orElseGet(() -> unknown(request, fields));
    }

    private Answer change(OrderView view, Fields fields, PageRequest request) {
        Speech speech = speech(fields, view);
        Optional<ChannelCode> channel = channel(fields);
        if (channel.isEmpty()) {
            return page(400, view, speech, "order.notice.channel_missing");
        }
        OrderId id = view.order().id();
        return changeChannel.change(id, channel.get()).fold(new ChangeChannel.Cases<>() {
            @Override
            public Answer changed(ChangeChannel.Changed outcome) {
                return back(view, fields, "changed");
            }

            @Override
            public Answer unknownOrder(ChangeChannel.UnknownOrder outcome) {
                return unknown(request, fields);
            }

            @Override
            public Answer notNow(ChangeChannel.NotNow outcome) {
                return page(409, find(id.value()).orElse(view), speech, "order.notice.not_now");
            }

            @Override
            public Answer unknownChannel(ChangeChannel.UnknownChannel outcome) {
                return page(422, view, speech, "order.notice.channel_other");
            }

            @Override
            public Answer amountOutOfBounds(ChangeChannel.AmountOutOfBounds outcome) {
                return page(422, view, speech, "order.notice.channel_other");
            }
        });
    }

    private Optional<OrderView> find(String id) {
        try {
            return viewOrder.view(new OrderId(id)).filter(view -> view.order().origin() == OrderOrigin.SHOP);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer page(int status, OrderView view, Speech speech, String notice) {
        return Answer.of(status, HEADERS, templates.render("buyer/order.jte", screens.screen(view, speech, notice)))
                .in(speech.language());
    }

    private Answer unknown(PageRequest request, Fields fields) {
        return plainPages.unknownOrder(
                Speech.of(fields.one("lang"), LanguageChoice.preferred(request.acceptLanguage())));
    }

    private static Answer back(OrderView view, Fields fields, String note) {
        Optional<Language> asked = LanguageChoice.asked(fields.one("lang"));
        return Answer.seeOther("/public/order/" + view.order().id() + "?note=" + note
                + asked.map(language -> "&lang=" + language.tag()).orElse(""));
    }

    /** The buyer ordered in a language; the page goes on in it. */
    private static Speech speech(Fields fields, OrderView view) {
        return Speech.of(fields.one("lang"), language(view));
    }

    private static Language language(OrderView view) {
        return view.order().customer().map(Customer::language).orElse(Language.INDONESIAN);
    }

    private static Optional<ChannelCode> channel(Fields fields) {
        try {
            return fields.one("channel").map(ChannelCode::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
