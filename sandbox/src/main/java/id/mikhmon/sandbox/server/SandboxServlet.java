package id.mikhmon.sandbox.server;

import id.mikhmon.sandbox.http.Answer;
import id.mikhmon.sandbox.http.Handler;
import id.mikhmon.sandbox.http.Request;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Hands requests to the control API and its answers back. Registered only when the sandbox is on. */
final class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LARGEST_BODY = 1 << 20;

    private final transient Handler control;

    SandboxServlet(Handler control) {
        this.control = control;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST_BODY);
        }
        Answer answer = control.handle(
                Request.of(request.getMethod(), path(request), request.getQueryString(), headers(request), body));
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
