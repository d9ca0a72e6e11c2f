package id.mikhmon.web.webhook;

import id.mikhmon.application.payment.ReceiveCallback;
import id.mikhmon.application.payment.port.PaymentGateway;
import id.mikhmon.domain.payment.GatewayId;
import id.mikhmon.web.edge.ServletProblems;
import id.mikhmon.web.problem.Problem;
import id.mikhmon.web.problem.ProblemException;
import id.mikhmon.web.problem.ProblemKind;
import id.mikhmon.web.request.RequestBody;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /webhooks/payments/{gateway}}. A servlet and no JAX-RS resource: a callback may come with any content type, or
 * with a broken one, and its bytes must reach the proof untouched.
 */
@WebServlet(name = "payment-webhook", urlPatterns = "/webhooks/payments/*")
public class PaymentWebhook extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(PaymentWebhook.class.getName());

    private final transient ReceiveCallback receiveCallback;

    @Inject
    public PaymentWebhook(ReceiveCallback receiveCallback) {
        this.receiveCallback = receiveCallback;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<GatewayId> gateway = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .flatMap(GatewayId::ofCode);
        if (gateway.isEmpty()) {
            ServletProblems.send(Problem.of(ProblemKind.NOT_FOUND), request, response);
        } else if (!"POST".equals(request.getMethod())) {
            ServletProblems.send(Problem.of(ProblemKind.METHOD_NOT_ALLOWED).with("Allow", "POST"), request, response);
        } else {
            receive(gateway.get(), request, response);
        }
    }

    private void receive(GatewayId gateway, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body;
        try {
            body = RequestBody.read(request.getInputStream());
        } catch (ProblemException e) {
            ServletProblems.send(e.problem(), request, response);
            return;
        }
        switch (receiveCallback.receive(gateway, new PaymentGateway.RawCallback(headers(request), body))) {
            case TAKEN -> send(response, HttpServletResponse.SC_OK, true);
            case FORGED -> {
                LOG.log(
                        Level.WARNING,
                        "a callback for {0} from {1} has no valid proof",
                        gateway.code(),
                        request.getRemoteAddr());
                send(response, HttpServletResponse.SC_FORBIDDEN, false);
            }
            case UNREADABLE -> send(response, HttpServletResponse.SC_BAD_REQUEST, false);
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }

    private static void send(HttpServletResponse response, int status, boolean success) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"success\":" + success + "}").getBytes(StandardCharsets.US_ASCII));
    }
}
