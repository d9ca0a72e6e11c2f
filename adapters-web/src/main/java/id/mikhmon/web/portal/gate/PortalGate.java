package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Client;
import id.mikhmon.application.identity.CurrentPerson;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.domain.identity.PersonKind;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.edge.Parameters;
import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.problem.Failures;
import id.mikhmon.web.problem.ProblemKind;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands in front of both portals and lets nobody through whom it does not know: administrators and staff to
 * {@code /admin/}, agents to {@code /agent/}. Which page needs which capability is in {@link PageRights}.
 * What changes something has to carry the proof of the session, in the field {@code proof} or the header
 * {@code X-Form-Proof}.
 */
@WebFilter(
        filterName = "portal-gate",
        urlPatterns = {"/admin", "/admin/*", "/agent", "/agent/*"},
        // However an address is spelled that leads to a page, the gate stands before what draws it.
        servletNames = "faces",
        asyncSupported = true)
public class PortalGate implements Filter {
    private static final Pattern PLAIN = Pattern.compile("/(admin|agent)(/([A-Za-z0-9_-]+(\\.xhtml)?)?)?");
    private static final Set<String> ROOTS = Set.of("/admin", "/admin/", "/agent", "/agent/");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Visitor visitor;

    @Inject
    WebSettings settings;

    private Screens screens;

    @Override
    public void init(FilterConfig config) {
        screens = new Screens(settings, new SecureRandom());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean hasFiles = hasFiles(http);
        if (!hasFiles && !Parameters.areLegal(http)) {
            // Before anybody asks for a parameter, which the server answers with an error of its own.
            answer.sendError(ProblemKind.BAD_INPUT.status());
            return;
        }
        if (visitor.isKnown() || (!hasFiles && isFilesOfComponents(http))) {
            chain.doFilter(request, response);
            return;
        }
        if (!isPlain(http)) {
            answer.sendError(ProblemKind.NOT_FOUND.status());
            return;
        }
        Optional<AccessToken> token = GateCookies.read(http, GateCookies.SESSION);
        Optional<CurrentPerson.Current> current;
        try {
            current = token.flatMap(session -> current(session, http));
        } catch (RuntimeException e) {
            answer.sendError(Failures.problemOf(e).kind().status());
            return;
        }
        if (current.isEmpty()) {
            refuseStranger(http, answer);
            return;
        }
        Verdict verdict = hasFiles ? unproven(http, current.get()) : Verdict.ENTER;
        if (verdict == Verdict.ENTER) {
            if (hasFiles && !Parameters.areLegal(http)) {
                answer.sendError(ProblemKind.BAD_INPUT.status());
                return;
            }
            String proof = token.orElseThrow().formProof();
            verdict = verdict(http.getRequestURI(), changes(http), proof, given(http), current.get());
        }
        switch (verdict) {
            case ENTER -> {
                if (ROOTS.contains(http.getRequestURI())) {
                    see(answer, PageRights.first(current.get().who()));
                    return;
                }
                visitor.enter(
                        current.get(), token.get(), GateExchange.client(http).address());
                answer.setHeader("Cache-Control", "no-store");
                chain.doFilter(request, response);
            }
            case SECOND_FACTOR_DUE -> see(answer, "/account");
            case DENIED ->
                GateExchange.write(
                        screens.page(
                                        GateExchange.read(http),
                                        Fields.NONE,
                                        token.get(),
                                        current.get().who().language())
                                .denied(),
                        http,
                        answer);
        }
    }

    /** A page that refreshes itself says so, and nobody who has left the office stays in by that. */
    private Optional<CurrentPerson.Current> current(AccessToken session, HttpServletRequest request) {
        Client client = GateExchange.client(request);
        boolean refreshesItself =
                request.getHeader("X-Live") != null && request.getMethod().equals("GET");
        return refreshesItself ? currentPerson.glance(session, client) : currentPerson.of(session, client);
    }

    /** What becomes of a request of somebody whom we know. */
    enum Verdict {
        ENTER,
        SECOND_FACTOR_DUE,
        DENIED
    }

    /** Scripts, styles and fonts of the components, which say nothing of ours. */
    private static boolean isFilesOfComponents(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    /**
     * The server stores the files of such a form as soon as anybody asks for a parameter, such as the proof: only for somebody whose page
     * it is. Servers differ in which types of this family they take apart.
     */
    private static boolean hasFiles(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What becomes of a request if its proof is right. */
    private static Verdict unproven(HttpServletRequest request, CurrentPerson.Current current) {
        return verdict(request.getRequestURI(), false, "", Optional.empty(), current);
    }

    /** Another spelling of an address could mean one page to the gate and another one to who draws it. */
    private static boolean isPlain(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.equals(request.getRequestURI()) && PLAIN.matcher(path).matches();
    }

    /** Faces takes whatever names a view's state for a form that was sent, by whichever method. */
    private static boolean changes(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                || hasFiles(request)
                || request.getParameter("jakarta.faces.ViewState") != null;
    }

    static Verdict verdict(
            String path, boolean changes, String proof, Optional<String> given, CurrentPerson.Current current) {
        boolean agents = path.equals("/agent") || path.startsWith("/agent/");
        if (agents != (current.who().kind() == PersonKind.AGENT)) {
            return Verdict.DENIED;
        }
        if (changes && given.filter(proof::equals).isEmpty()) {
            return Verdict.DENIED;
        }
        if (current.secondFactorDue()) {
            return Verdict.SECOND_FACTOR_DUE;
        }
        return ROOTS.contains(path) || PageRights.allows(current.who(), path) ? Verdict.ENTER : Verdict.DENIED;
    }

    private static Optional<String> given(HttpServletRequest request) {
        // A proof in an address would stand in histories and logs.
        if (HARMLESS.contains(request.getMethod())) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getHeader("X-Form-Proof"))
                .or(() -> Optional.ofNullable(request.getParameter("proof")));
    }

    private static void refuseStranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!changes(request)) {
            see(response, "/login?to=" + request.getRequestURI().replaceAll("[^A-Za-z0-9/_.-].*", ""));
        } else {
            // What was sent is lost in any case; a redirect would make it look as if it was done.
            response.sendError(ProblemKind.FORBIDDEN.status());
        }
    }

    private static void see(HttpServletResponse response, String address) {
        Answer.seeOther(address).headers().forEach(response::setHeader);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
