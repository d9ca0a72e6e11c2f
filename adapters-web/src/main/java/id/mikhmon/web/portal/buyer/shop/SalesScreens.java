package id.mikhmon.web.portal.buyer.shop;

import id.mikhmon.application.checkout.ViewChannels;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.UsageLimits;
import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import id.mikhmon.domain.payment.ChannelGroup;
import id.mikhmon.domain.shared.Money;
import id.mikhmon.web.page.Figures;
import id.mikhmon.web.page.Texts;
import id.mikhmon.web.portal.buyer.frame.Frame;
import id.mikhmon.web.portal.buyer.frame.Frames;
import id.mikhmon.web.portal.buyer.frame.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns a catalogue and what the buyer has chosen so far into the sales page's texts. */
final class SalesScreens {
    private final Frames frames;

    SalesScreens(Frames frames) {
        this.frames = frames;
    }

    Texts texts(Speech speech) {
        return frames.frame(speech, "/public/", Optional.empty(), Optional.empty())
                .texts();
    }

    Figures figures(Speech speech) {
        return frames.frame(speech, "/public/", Optional.empty(), Optional.empty())
                .figures();
    }

    /** @param form which need not name an offer or a channel that exists */
    SalesScreen screen(
            Catalogue catalogue, Speech speech, SalesForm form, String notice, List<SalesScreen.Mistake> mistakes) {
        Optional<AgentCode> agent = catalogue.agent().map(known -> known.code());
        Frame frame = frames.frame(speech, "/public/", agent, agent);
        Optional<Offer> chosen = catalogue
                .offer(form.offer())
                .or(() -> catalogue.offers().stream().findFirst());
        Optional<ViewChannels.Priced> price =
                chosen.flatMap(offer -> catalogue.price(offer, form.channel()).or(() -> catalogue.firstPrice(offer)));
        Figures figures = frame.figures();
        return new SalesScreen(
                frame,
                catalogue
                        .agent()
                        .map(known -> new SalesScreen.Seller(
                                known.name(), known.code().value())),
                agent.map(AgentCode::value).orElse(""),
                speech.asked() ? speech.language().tag() : "",
                notice,
                mistakes,
                !catalogue.routersAway().isEmpty(),
                catalogue.offers().stream()
                        .allMatch(offer -> catalogue.routersAway().contains(offer.id())),
                catalogue.offers().stream()
                        .map(offer -> card(catalogue, offer, chosen, frame))
                        .toList(),
                chosen.map(offer -> folds(catalogue, offer, price, frame)).orElse(List.of()),
                price.map(priced -> new SalesScreen.Total(
                        figures.money(priced.total()), priced.total().units())),
                form.phone(),
                form.name(),
                form.key());
    }

    private static SalesScreen.OfferCard card(Catalogue catalogue, Offer offer, Optional<Offer> chosen, Frame frame) {
        Map<ChannelCode, ViewChannels.Priced> row = catalogue.prices(offer);
        String totals = catalogue.channels().stream()
                .map(channel -> Optional.ofNullable(row.get(channel.code()))
                        .map(priced -> Long.toString(priced.total().units()))
                        .orElse("-"))
                .collect(Collectors.joining(" "));
        return new SalesScreen.OfferCard(
                offer.id().value(),
                offer.name(),
                facts(offer, frame),
                frame.figures().money(offer.price()),
                offer.price().units(),
                totals,
                chosen.filter(offer::equals).isPresent(),
                catalogue.routersAway().contains(offer.id()));
    }

    /** What the owner wrote, and of what is true besides only what the owner did not write already. */
    private static List<String> facts(Offer offer, Frame frame) {
        Texts t = frame.texts();
        Figures figures = frame.figures();
        String written = offer.name() + " · " + offer.description();
        List<String> facts = new ArrayList<>();
        if (!offer.description().isBlank()) {
            facts.add(offer.description());
        }
        UsageLimits limits = offer.entitlement().limits();
        if (limits.bytes() > 0) {
            add(facts, written, figures.bytes(limits.bytes()), data -> t.get("sales.fact.data", data));
        }
        if (!limits.uptime().isZero()) {
            add(facts, written, figures.duration(limits.uptime()), time -> t.get("sales.fact.uptime", time));
        }
        add(facts, written, figures.duration(offer.validity()), time -> t.get("sales.fact.validity", time));
        return facts;
    }

    private static void add(List<String> facts, String written, String figure, UnaryOperator<String> fact) {
        if (!written.contains(figure)) {
            facts.add(fact.apply(figure));
        }
    }

    private static List<SalesScreen.ChannelFold> folds(
            Catalogue catalogue, Offer offer, Optional<ViewChannels.Priced> chosen, Frame frame) {
        Texts t = frame.texts();
        Optional<ChannelCode> code = chosen.map(priced -> priced.channel().code());
        List<SalesScreen.ChannelFold> folds = new ArrayList<>();
        for (ChannelGroup group : ChannelGroup.values()) {
            List<SalesScreen.ChannelRow> rows = catalogue.channels().stream()
                    .filter(channel -> channel.group() == group)
                    .map(channel -> row(catalogue, offer, channel, code, frame))
                    .toList();
            if (!rows.isEmpty()) {
                folds.add(new SalesScreen.ChannelFold(
                        t.get(group),
                        rows.stream().anyMatch(SalesScreen.ChannelRow::chosen),
                        rows.stream().anyMatch(SalesScreen.ChannelRow::taken),
                        rows));
            }
        }
        return folds;
    }

    private static SalesScreen.ChannelRow row(
            Catalogue catalogue, Offer offer, Channel channel, Optional<ChannelCode> chosen, Frame frame) {
        Optional<ViewChannels.Priced> priced =
                Optional.ofNullable(catalogue.prices(offer).get(channel.code()));
        return new SalesScreen.ChannelRow(
                channel.code().value(),
                channel.name(),
                priced.map(price -> fee(price.fee(), frame)).orElse(""),
                priced.map(price -> frame.figures().money(price.total())).orElse(""),
                chosen.filter(channel.code()::equals).isPresent(),
                priced.isPresent());
    }

    private static String fee(Money fee, Frame frame) {
        return fee.isZero()
                ? frame.texts().get("sales.fee.none")
                : frame.texts().get("sales.fee.some", frame.figures().money(fee));
    }
}
