package id.mikhmon.web.portal.agent.sell;

import id.mikhmon.application.checkout.OrderView;
import id.mikhmon.application.sale.SaleView;
import id.mikhmon.application.sale.ViewSale;
import id.mikhmon.domain.sale.SaleId;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.api.Parsed;
import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.agent.VoucherStanding;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent sold at once: the codes to copy, print and share, and what still waits for its router. */
@Named("sale")
@RequestScoped
public class SaleBacking implements Page {
    /** More do not fit into the address that opens WhatsApp. */
    private static final int MOST_IN_A_LINK = 20;

    @Inject
    ViewSale viewSale;

    @Inject
    Seller seller;

    @Inject
    PageExchange exchange;

    @Inject
    PortalTexts texts;

    @Inject
    WebSettings settings;

    private @Nullable SaleView sale;
    private List<Slip> slips = List.of();

    /**
     * One voucher as it is handed over.
     *
     * @param code in groups of four, empty while there is none to show; {@code copied}: as it is typed in
     * @param password empty where the code alone is enough
     * @param qr of the address that logs in with it
     */
    public record Slip(
            VoucherStanding standing,
            String reference,
            String code,
            String copied,
            Optional<String> password,
            Optional<String> login,
            Optional<QrCode> qr) {
        public boolean ready() {
            return standing == VoucherStanding.READY;
        }
    }

    @Override
    public void open() {
        exchange.item()
                .flatMap(text -> Parsed.as(SaleId::new, text))
                .flatMap(id -> viewSale.view(seller.code(), id))
                .ifPresentOrElse(this::show, exchange::notFound);
    }

    private void show(SaleView view) {
        sale = view;
        slips = view.vouchers().stream().map(SaleBacking::slip).toList();
    }

    private static Slip slip(OrderView view) {
        String code = view.voucher().map(ready -> ready.code().value()).orElse("");
        return new Slip(
                VoucherStanding.of(view.order().state()),
                view.order().reference().value(),
                code.replaceAll("(.{4})(?=.)", "$1 "),
                code,
                view.voucher().map(ready -> ready.password().reveal()).filter(password -> !password.equals(code)),
                view.loginUrl(),
                view.loginUrl().flatMap(QrCode::of));
    }

    /** @return null when the agent has no such sale */
    public @Nullable SaleView getSale() {
        return sale;
    }

    private SaleView sale() {
        return Objects.requireNonNull(sale, "there is no such sale to be shown");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** @return whether there is anything to print and share */
    public boolean isReady() {
        return slips.stream().anyMatch(Slip::ready);
    }

    /** @return all that the customer needs, as a message */
    public String getShared() {
        return slips.stream()
                .filter(Slip::ready)
                .map(slip -> slip.password()
                                .map(password -> texts.texts().get("seller.sale.share.both", slip.copied(), password))
                                .orElse(slip.copied())
                        + slip.login().map(login -> "\n" + login).orElse(""))
                .collect(Collectors.joining(
                        "\n\n",
                        texts.texts()
                                        .get(
                                                "seller.sale.share.text",
                                                settings.shopName(),
                                                sale().sale().offerName())
                                + "\n\n",
                        ""));
    }

    public Duration getValidity() {
        return sale().vouchers().get(0).order().validity();
    }

    /** @return the address that opens WhatsApp with the message, to the customer when its number is known; empty for too many */
    public String getWhatsApp() {
        return Optional.of(slips)
                .filter(all -> isReady() && all.size() <= MOST_IN_A_LINK)
                .map(all -> "https://wa.me/"
                        + sale().sale()
                                .customer()
                                .phone()
                                .map(PhoneNumber::e164)
                                .map(number -> number.substring(1))
                                .orElse("")
                        + "?text=" + PageExchange.encoded(getShared()).replace("+", "%20"))
                .orElse("");
    }
}
