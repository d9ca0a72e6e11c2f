package id.mikhmon.web.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request and its answer without a container. What a test does not need is refused, so that nothing is taken on trust. */
public final class Exchange {
    private final Map<String, String> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final Map<String, Object> attributes = new TreeMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private Cookie[] cookies;
    private boolean brokenForm;
    private boolean takenApart;
    private String method = "GET";
    private String pathInfo;
    private String query;
    private String uri = "/api/v1/offers";
    private String address = "192.0.2.1";
    private byte[] body = new byte[0];
    private int status = 200;

    public static Exchange get(String pathInfo) {
        Exchange exchange = new Exchange();
        exchange.pathInfo = pathInfo;
        return exchange;
    }

    public static Exchange post(String pathInfo, byte[] body) {
        Exchange exchange = get(pathInfo);
        exchange.method = "POST";
        exchange.body = body;
        return exchange;
    }

    public Exchange header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    public Exchange query(String raw) {
        query = raw;
        return this;
    }

    /** @param raw path as it came in the request line */
    public Exchange at(String raw) {
        uri = raw;
        return this;
    }

    public Exchange from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    public Exchange cookie(String name, String value) {
        cookies = new Cookie[] {new Cookie(name, value)};
        return this;
    }

    /** @param value of a field of the form that was sent */
    public Exchange field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public Exchange brokenForm() {
        brokenForm = true;
        return this;
    }

    /** @return whether anybody asked for a parameter, so that the server had to read the body */
    public boolean isTakenApart() {
        return takenApart;
    }

    public int status() {
        return status;
    }

    public String answer() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    public String answerHeader(String name) {
        return headers.get(name);
    }

    public HttpServletRequest request() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return proxy(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getPathInfo" -> pathInfo;
            case "getRequestURI" -> uri;
            case "getQueryString" -> query;
            case "getRemoteAddr" -> address;
            case "getServletPath" -> uri;
            case "getCookies" -> cookies;
            case "getParameter" -> form().get((String) arguments[0]);
            case "getParameterMap" -> form();
            case "getContentType" -> requestHeaders.get("Content-Type");
            case "getHeader" -> requestHeaders.get((String) arguments[0]);
            case "getHeaderNames" -> Collections.enumeration(requestHeaders.keySet());
            case "getInputStream" -> input(bytes);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    private Map<String, String> form() {
        takenApart = true;
        if (brokenForm) {
            throw new IllegalArgumentException("an escape is broken");
        }
        return fields;
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus", "sendError" -> status = (int) arguments[0];
                case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                case "resetBuffer" -> answer.reset();
                case "isCommitted" -> {
                    return false;
                }
                case "getOutputStream" -> {
                    return output(answer);
                }
                default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static ServletInputStream input(ByteArrayInputStream bytes) {
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ServletOutputStream output(ByteArrayOutputStream bytes) {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
