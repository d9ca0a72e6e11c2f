package id.mikhmon.web.portal.frame;

import id.mikhmon.domain.shared.Language;
import id.mikhmon.web.WebSettings;
import id.mikhmon.web.page.Assets;
import id.mikhmon.web.page.LanguageChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/**
 * How the pages look to this visitor: language, light or dark, colour, width of the menu. Kept in cookies, so that the first byte of a
 * page is right already and no session is needed.
 */
@Named("look")
@RequestScoped
public class Look {
    static final String LANGUAGE = "mikhmon_language";
    static final String THEME = "mikhmon_theme";
    static final String BRAND = "mikhmon_brand";
    static final String MENU = "mikhmon_menu";
    static final List<String> THEMES = List.of("auto", "light", "dark");
    static final List<String> BRANDS = List.of("teal", "indigo", "plum");
    static final List<String> MENUS = List.of("wide", "narrow");

    private static final Assets ASSETS = new Assets();

    @Inject
    HttpServletRequest request;

    @Inject
    WebSettings settings;

    private @Nullable Language language;

    public Language language() {
        Language known = language;
        if (known == null) {
            known = LanguageChoice.asked(cookie(LANGUAGE))
                    .orElseGet(() -> LanguageChoice.preferred(request.getHeader("Accept-Language")));
            language = known;
        }
        return known;
    }

    public String getTag() {
        return language().tag();
    }

    public String getTheme() {
        return chosen(THEME, THEMES);
    }

    public String getBrand() {
        return chosen(BRAND, BRANDS);
    }

    public String getMenu() {
        return chosen(MENU, MENUS);
    }

    public List<String> getThemes() {
        return THEMES;
    }

    public List<String> getBrands() {
        return BRANDS;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getShop() {
        return settings.shopName();
    }

    public boolean isSandbox() {
        return settings.sandbox();
    }

    /** @return the address of a file that pages load */
    public String asset(String name) {
        return ASSETS.address(name);
    }

    /** @return the path of this page with its query, to come back to */
    public String getHere() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = forwarded instanceof String text ? text : request.getRequestURI();
        return request.getQueryString() == null || !request.getMethod().equals("GET")
                ? path
                : path + "?" + request.getQueryString();
    }

    /** @return the number that lets scripts of this page run; a form gives it back, since the answer may be the same page */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    private String chosen(String name, List<String> known) {
        return cookie(name).filter(known::contains).orElse(known.get(0));
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
