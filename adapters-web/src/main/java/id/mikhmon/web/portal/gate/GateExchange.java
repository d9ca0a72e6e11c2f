package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Client;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.PageHeaders;
import id.mikhmon.web.page.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Translates between the container's request and response and ours. */
final class GateExchange {
    private GateExchange() {}

    static Client client(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        return new Client(
                address.length() > 60 ? address.substring(0, 60) : address,
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "").replaceAll("\\p{Cntrl}", " "));
    }

    static GateRequest read(HttpServletRequest request) {
        return new GateRequest(
                new PageRequest(
                        request.getMethod(),
                        request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        Objects.requireNonNullElse(request.getHeader("Accept-Language"), ""),
                        Objects.requireNonNullElse(request.getContentType(), ""),
                        request.getRemoteAddr(),
                        request::getInputStream),
                GateCookies.read(request, GateCookies.SESSION),
                GateCookies.read(request, GateCookies.FORM),
                client(request));
    }

    static void write(GateAnswer gate, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = gate.answer();
        response.setStatus(answer.status());
        PageHeaders.OF_ALL_PAGES.forEach(response::setHeader);
        answer.headers().forEach(response::setHeader);
        gate.cookies().forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        response.setContentLength(answer.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        for (byte[] part : answer.parts()) {
            response.getOutputStream().write(part);
        }
    }
}
