package id.mikhmon.web.portal.buyer;

import id.mikhmon.web.page.Answer;
import id.mikhmon.web.page.Fields;
import id.mikhmon.web.page.PageRequest;
import id.mikhmon.web.portal.buyer.frame.PlainPages;
import id.mikhmon.web.portal.buyer.order.OrderPage;
import id.mikhmon.web.portal.buyer.shop.ShopPages;
import id.mikhmon.web.problem.Failures;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Which address leads to which page, and what becomes of requests that no page can answer. */
public final class BuyerPages {
    private static final String ORDER = "/public/order/";

    private final ShopPages shop;
    private final OrderPage order;
    private final PlainPages plain;

    public BuyerPages(ShopPages shop, OrderPage order, PlainPages plain) {
        this.shop = shop;
        this.order = order;
        this.plain = plain;
    }

    /** @return never null; an error page when the request is bad, the store is away or we made a mistake */
    public Answer answer(PageRequest request) {
        try {
            return route(request);
        } catch (Fields.Malformed | IOException e) {
            // a form that broke off on its way is as good as none
            return plain.problem(400, request);
        } catch (PageRequest.NotAForm e) {
            return plain.problem(415, request);
        } catch (PageRequest.TooLarge e) {
            return plain.problem(413, request);
        } catch (RuntimeException e) {
            return plain.problem(Failures.problemOf(e).kind().status(), request);
        }
    }

    private Answer route(PageRequest request) throws IOException {
        String path = request.path();
        switch (request.method()) {
            case "GET", "HEAD" -> {
                return get(path, request);
            }
            case "POST" -> {
                return post(path, request);
            }
            default -> {
                return notAllowed(request, "GET, HEAD");
            }
        }
    }

    private Answer get(String path, PageRequest request) {
        switch (path) {
            case "/public/" -> {
                return shop.sales().show(request);
            }
            case "/", "", "/public" -> {
                return new Answer(
                        302,
                        Map.of("Location", request.query().isEmpty() ? "/public/" : "/public/?" + request.query()),
                        List.of());
            }
            case "/public/terms" -> {
                return plain.terms(request);
            }
            case "/public/check" -> {
                return plain.check(request);
            }
            case "/public/order", ORDER -> {
                // a form that was opened again from the address bar
                return Answer.seeOther("/public/");
            }
            default -> {
                return path.startsWith(ORDER) ? order.show(path.substring(ORDER.length()), request) : notFound(request);
            }
        }
    }

    private Answer post(String path, PageRequest request) throws IOException {
        if (path.equals("/public/order")) {
            return shop.form().take(request);
        }
        if (path.startsWith(ORDER)) {
            String[] rest = path.substring(ORDER.length()).split("/", -1);
            if (rest.length == 2 && rest[1].equals("recheck")) {
                return order.recheck(rest[0], request);
            }
            if (rest.length == 2 && rest[1].equals("channel")) {
                return order.change(rest[0], request);
            }
        }
        return path.equals("/public/") || rest(path) ? notAllowed(request, "GET, HEAD") : notFound(request);
    }

    private static boolean rest(String path) {
        return path.equals("/public/terms") || path.equals("/public/check") || path.startsWith(ORDER);
    }

    private Answer notFound(PageRequest request) {
        return plain.problem(404, request);
    }

    private Answer notAllowed(PageRequest request, String allowed) {
        Answer answer = plain.problem(405, request);
        return new Answer(405, Map.of("Allow", allowed, "Cache-Control", "no-store"), answer.parts());
    }
}
