package id.mikhmon.web.portal.buyer.order;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.application.checkout.ViewShop;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.order.Order;
import id.mikhmon.domain.order.OrderState;
import id.mikhmon.domain.order.ReviewReason;
import id.mikhmon.domain.payment.Payment;
import id.mikhmon.domain.payment.PaymentInstruction;
import id.mikhmon.domain.payment.PaymentState;
import id.mikhmon.domain.voucher.Voucher;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns an order into the texts of its page. */
final class OrderScreens {
    private static final int GROUP = 4;

    private final Frames frames;
    private final ViewShop viewShop;
    private final ViewChannels viewChannels;
    private final Clock clock;

    OrderScreens(Frames frames, ViewShop viewShop, ViewChannels viewChannels, Clock clock) {
        this.frames = frames;
        this.viewShop = viewShop;
        this.viewChannels = viewChannels;
        this.clock = clock;
    }

    /** @param notice key of the sentence that answers what the buyer did, empty for none */
    OrderScreen screen(OrderView view, Speech speech, String notice) {
        Order order = view.order();
        Phase phase = Phase.of(order, view.payment());
        String path = "/public/order/" + order.id();
        Frame frame =
                frames.frame(speech, path, Optional.empty(), order.agent()).refreshing(phase.refreshSeconds());
        Texts t = frame.texts();
        List<ViewChannels.Priced> channels = phase.payable() ? viewChannels.view(order.price()) : List.of();
        return new OrderScreen(
                frame,
                Frames.address(
                        path, Optional.empty(), speech.asked() ? Optional.of(speech.language()) : Optional.empty()),
                path,
                speech.asked() ? speech.language().tag() : "",
                phase.refreshSeconds() > 0 ? "/api/v1/orders/" + order.id() : "",
                phase.tone(),
                t.get("order.headline." + phase.name().toLowerCase(Locale.ROOT)),
                explanation(view, phase, frame),
                notice.isEmpty() ? "" : t.get(notice),
                steps(order, phase, t),
                phase == Phase.PAYABLE
                        ? view.payment().map(payment -> pay(payment, channels, frame))
                        : Optional.empty(),
                view.voucher()
                        .filter(voucher -> order.state() != OrderState.REFUNDED)
                        .map(voucher -> ready(view, voucher, frame)),
                change(view, phase, channels, notice, frame),
                phase == Phase.PAYABLE || phase == Phase.UNSURE,
                phase == Phase.EXPIRED || phase == Phase.FAILED || phase == Phase.REFUNDED || phase == Phase.DELIVERED
                        ? Optional.of(frame.home())
                        : Optional.empty(),
                receipt(order, frame));
    }

    private List<String> explanation(OrderView view, Phase phase, Frame frame) {
        Order order = view.order();
        Texts t = frame.texts();
        List<String> sentences = new ArrayList<>();
        switch (phase) {
            case PAID -> sentences.add(t.get(routerIsAway(order) ? "order.text.paid_router_away" : "order.text.paid"));
            case REVIEW -> {
                ReviewReason reason = order.review().orElse(ReviewReason.UNDELIVERABLE);
                sentences.add(t.get(reason));
                sentences.add(frame.contact()
                        .map(contact -> t.get("order.text.ask_contact", contact.shown(), order.reference()))
                        .orElseGet(() -> t.get("order.text.ask", order.reference())));
            }
            case PAYABLE -> {
                // the parts of the page say it all
            }
            default -> sentences.add(t.get("order.text." + phase.name().toLowerCase(Locale.ROOT)));
        }
        return sentences;
    }

    private boolean routerIsAway(Order order) {
        return viewShop.view(Optional.empty()).fold(new ViewShop.Cases<>() {
            @Override
            public Boolean shop(ViewShop.Shop shop) {
                return shop.routersAway().contains(order.offer());
            }

            @Override
            public Boolean unknownAgent(ViewShop.UnknownAgent unknown) {
                return false;
            }
        });
    }

    private static List<OrderScreen.Step> steps(Order order, Phase phase, Texts t) {
        int reached = switch (phase) {
            case PREPARING, UNSURE -> 0;
            case PAYABLE, REJECTED, EXPIRED, FAILED -> 1;
            case PAID -> 2;
            case REVIEW, REFUNDED -> order.deliveredAt().isPresent() ? 3 : 2;
            case DELIVERED -> 4;
        };
        String present = switch (phase) {
            case PREPARING, UNSURE, PAYABLE, PAID, DELIVERED -> "now";
            case REJECTED, EXPIRED, FAILED, REVIEW, REFUNDED -> "stopped";
        };
        String[] names = {"ordered", "waiting", "paid", "ready"};
        List<OrderScreen.Step> steps = new ArrayList<>();
        // While the payment is prepared the order is placed and the buyer's next step is to pay.
        int now = Math.max(1, phase == Phase.PAID ? 3 : reached);
        for (int i = 0; i < names.length; i++) {
            steps.add(new OrderScreen.Step(
                    t.get("order.step." + names[i]), i < now ? "done" : i == now ? present : "next"));
        }
        return steps;
    }

    private OrderScreen.Pay pay(Payment payment, List<ViewChannels.Priced> channels, Frame frame) {
        PaymentInstruction how = payment.instruction();
        Optional<QrCode> qr = how.qrString().flatMap(QrCode::of);
        Instant now = clock.instant();
        return new OrderScreen.Pay(
                channelName(payment, channels),
                frame.figures().money(payment.total()),
                payment.total().units(),
                qr,
                how.payCode(),
                how.payCode().map(code -> code.replaceAll("\\s", "")),
                how.checkoutUrl().filter(OrderScreens::isWebAddress),
                qr.isPresent() ? Optional.empty() : how.qrUrl().filter(OrderScreens::isWebAddress),
                frame.figures().moment(payment.expiresAt()),
                Math.max(0, Duration.between(now, payment.expiresAt()).toSeconds()),
                how.steps());
    }

    private static String channelName(Payment payment, List<ViewChannels.Priced> channels) {
        return channels.stream()
                .filter(priced -> priced.channel().code().equals(payment.channel()))
                .map(priced -> priced.channel().name())
                .findFirst()
                .orElse(payment.channel().value());
    }

    /** A gateway's address becomes a link, so it must not be one that runs anything. */
    private static boolean isWebAddress(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static OrderScreen.Ready ready(OrderView view, Voucher.Provisioned voucher, Frame frame) {
        Order order = view.order();
        Texts t = frame.texts();
        Figures figures = frame.figures();
        String code = voucher.code().value();
        String password = voucher.password().reveal();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < code.length(); i += GROUP) {
            groups.add(code.substring(i, Math.min(code.length(), i + GROUP)));
        }
        List<String> facts = new ArrayList<>();
        facts.add(t.get("order.fact.validity", figures.duration(order.validity())));
        if (!order.entitlement().limits().uptime().isZero()) {
            facts.add(t.get(
                    "order.fact.uptime",
                    figures.duration(order.entitlement().limits().uptime())));
        }
        if (order.entitlement().limits().bytes() > 0) {
            facts.add(t.get(
                    "order.fact.data",
                    figures.bytes(order.entitlement().limits().bytes())));
        }
        String shared = password.equals(code)
                ? t.get("order.share.text", frame.shopName(), order.offerName(), code)
                : t.get("order.share.text_password", frame.shopName(), order.offerName(), code, password);
        return new OrderScreen.Ready(
                code,
                groups,
                Optional.of(password).filter(other -> !other.equals(code)),
                view.loginUrl(),
                view.loginUrl().flatMap(QrCode::of),
                facts,
                shared);
    }

    private static Optional<OrderScreen.Change> change(
            OrderView view, Phase phase, List<ViewChannels.Priced> channels, String notice, Frame frame) {
        if (!phase.payable() || channels.isEmpty()) {
            return Optional.empty();
        }
        Texts t = frame.texts();
        List<OrderScreen.Choice> choices = channels.stream()
                .map(priced -> new OrderScreen.Choice(
                        priced.channel().code().value(),
                        priced.channel().name(),
                        t.get(priced.channel().group()),
                        priced.fee().isZero()
                                ? t.get("sales.fee.none")
                                : t.get("sales.fee.some", frame.figures().money(priced.fee())),
                        frame.figures().money(priced.total()),
                        view.payment()
                                .filter(payment -> payment.channel()
                                        .equals(priced.channel().code()))
                                .isPresent()))
                .toList();
        boolean open = phase == Phase.REJECTED || phase == Phase.FAILED || !notice.isEmpty();
        return Optional.of(new OrderScreen.Change(open, choices));
    }

    private OrderScreen.Receipt receipt(Order order, Frame frame) {
        Figures figures = frame.figures();
        return new OrderScreen.Receipt(
                order.reference().value(),
                order.offerName(),
                figures.money(order.price()),
                figures.money(order.fee()),
                figures.money(order.total()),
                figures.moment(order.createdAt()),
                order.paidAt().map(figures::moment),
                order.agent().map(AgentCode::value));
    }

    /** How far an order is, as its buyer has to know it. */
    enum Phase {
        /** The gateway is being asked for a way to pay. */
        PREPARING,
        /** The gateway has not answered; it may or may not take the money. */
        UNSURE,
        PAYABLE,
        /** This way to pay is refused; another one may do. */
        REJECTED,
        PAID,
        DELIVERED,
        EXPIRED,
        FAILED,
        REVIEW,
        REFUNDED;

        static Phase of(Order order, Optional<Payment> payment) {
            return switch (order.state()) {
                case CREATED, AWAITING_PAYMENT, FAILED -> unpaid(order, payment);
                case PAID -> PAID;
                case DELIVERED -> DELIVERED;
                case EXPIRED -> EXPIRED;
                case REVIEW -> REVIEW;
                case REFUNDED -> REFUNDED;
            };
        }

        private static Phase unpaid(Order order, Optional<Payment> payment) {
            PaymentState state = payment.map(Payment::state).orElse(PaymentState.NEW);
            return switch (state) {
                case NEW -> order.state() == OrderState.FAILED && payment.isEmpty() ? FAILED : PREPARING;
                case UNKNOWN -> UNSURE;
                case OPEN -> PAYABLE;
                case REJECTED, ABANDONED, FAILED, EXPIRED, PAID, REVIEW, REFUNDED ->
                    order.state() == OrderState.FAILED ? FAILED : REJECTED;
            };
        }

        boolean payable() {
            return this == UNSURE || this == PAYABLE || this == REJECTED || this == FAILED;
        }

        /** @return how often a page without scripts asks again, zero when no news will come */
        int refreshSeconds() {
            return switch (this) {
                case PREPARING -> 2;
                case PAID -> 5;
                case UNSURE -> 10;
                case PAYABLE -> 20;
                case REJECTED, FAILED, EXPIRED, REVIEW -> 60;
                case DELIVERED, REFUNDED -> 0;
            };
        }

        String tone() {
            return switch (this) {
                case PREPARING, UNSURE, PAYABLE, PAID, REVIEW -> "wait";
                case DELIVERED -> "ok";
                case REJECTED, EXPIRED, FAILED -> "bad";
                case REFUNDED -> "plain";
            };
        }
    }
}
