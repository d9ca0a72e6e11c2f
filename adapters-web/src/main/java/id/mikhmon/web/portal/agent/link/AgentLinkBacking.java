package id.mikhmon.web.portal.agent.link;

import id.mikhmon.web.page.QrCode;
import id.mikhmon.web.portal.agent.Seller;
import id.mikhmon.web.portal.frame.Page;
import id.mikhmon.web.portal.frame.PageExchange;
import id.mikhmon.web.portal.frame.PortalTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where buyers buy from the agent: address, poster and message. */
@Named("agentLink")
@RequestScoped
public class AgentLinkBacking implements Page {
    @Inject
    Seller seller;

    @Inject
    PortalTexts texts;

    private @Nullable QrCode qr;

    @Override
    public void open() {
        qr = QrCode.of(seller.getLink()).orElseThrow();
    }

    public QrCode getQr() {
        return Objects.requireNonNull(qr, "read when the page is opened");
    }

    public String getShared() {
        return texts.texts().get("seller.link.share.text", seller.agent().name(), seller.getLink());
    }

    public String getWhatsApp() {
        return "https://wa.me/?text=" + PageExchange.encoded(getShared()).replace("+", "%20");
    }
}
