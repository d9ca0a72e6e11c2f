package id.mikhmon.web.webhook;

import id.mikhmon.application.messaging.ReceiveWebhook;
import id.mikhmon.application.transaction.StoreUnavailable;
import id.mikhmon.domain.messaging.MessagingGatewayId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * {@code POST /webhooks/whatsapp/{gateway}/{secret}}. Every answer has an empty body: some gateways send whatever they get
 * back to the customer. The address holds a secret, so it is never logged.
 */
@WebServlet(name = "whatsapp-webhook", urlPatterns = "/webhooks/whatsapp/*")
public class WhatsAppWebhook extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ReceiveWebhook receiveWebhook;

    @Inject
    public WhatsAppWebhook(ReceiveWebhook receiveWebhook) {
        this.receiveWebhook = receiveWebhook;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(statusOf(request));
        response.setContentLength(0);
    }

    private int statusOf(HttpServletRequest request) {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        Optional<MessagingGatewayId> gateway =
                parts.length == 3 ? MessagingGatewayId.ofCode(parts[1]) : Optional.empty();
        if (gateway.isEmpty() || !"POST".equals(request.getMethod())) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        try {
            return receiveWebhook.isGenuine(gateway.get(), parts[2])
                    ? HttpServletResponse.SC_OK
                    : HttpServletResponse.SC_NOT_FOUND;
        } catch (StoreUnavailable e) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
