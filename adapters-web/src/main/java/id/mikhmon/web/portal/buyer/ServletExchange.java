package id.mikhmon.web.portal.buyer;

import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.PageHeaders;
import id.mikhmon.web.page.PageRequest;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Translates between the container's request and response and ours. */
final class ServletExchange {
    private ServletExchange() {}

    static PageRequest read(HttpServletRequest request) {
        return new PageRequest(
                request.getMethod(),
                request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getHeader("Accept-Language"), ""),
                Objects.requireNonNullElse(request.getContentType(), ""),
                request.getRemoteAddr(),
                request::getInputStream);
    }

    static void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        PageHeaders.OF_ALL_PAGES.forEach(response::setHeader);
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        ServletOutputStream out = response.getOutputStream();
        for (byte[] part : answer.parts()) {
            out.write(part);
        }
    }
}
