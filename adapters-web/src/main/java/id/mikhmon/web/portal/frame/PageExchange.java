package id.mikhmon.web.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The request as a page's bean needs it, and where to go from here. */
@Named("exchange")
@RequestScoped
public class PageExchange {
    /** Which thing a page is about, in the address and in its forms. */
    public static final String ITEM = "item";

    @Inject
    HttpServletRequest request;

    /** @return the stripped value, empty when there is none or it is blank */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** @return path of the page, as it was asked for */
    public String path() {
        return request.getRequestURI();
    }

    /** @return the value as it was sent, an empty text for an empty field; empty when there is no such field */
    public Optional<String> sent(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** @return every value of a field that may be sent several times, such as boxes that were ticked */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** @return which thing the page is about; empty for a new one */
    public Optional<String> item() {
        return parameter(ITEM);
    }

    /** @return whether a form was sent, so that what was typed stands in the fields already */
    public boolean isPostback() {
        return "POST".equals(request.getMethod())
                && FacesContext.getCurrentInstance().isPostback();
    }

    /** @return the value of the button that was pressed; empty for a page that is only looked at */
    public Optional<String> posted(String button) {
        return isPostback() ? parameter(button) : Optional.empty();
    }

    /**
     * Ends the request with a redirect, as every change does.
     *
     * @param path below our own address
     */
    public void redirect(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes to a page that says what was done.
     *
     * @param said key of a sentence below {@code said.}
     */
    public void redirect(String path, String said) {
        redirect(path + (path.contains("?") ? "&" : "?") + "said=" + said);
    }

    /**
     * Goes to a page that says what was done, or stays, since what was refused is noted here.
     *
     * @param said as above; empty when nothing was done
     */
    public void redirectOnceDone(String path, String said) {
        if (!said.isEmpty()) {
            redirect(path, said);
        }
    }

    /** Ends the request: there is no such thing. */
    public void notFound() {
        try {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the whole number that the text says, such as the mark of a page; empty when it says none */
    public static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** @return the text as a part of a query */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
