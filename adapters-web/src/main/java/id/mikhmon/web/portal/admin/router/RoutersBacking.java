package id.mikhmon.web.portal.admin.router;

import id.mikhmon.application.router.FindRouters;
import id.mikhmon.application.router.RouterConditions;
import id.mikhmon.application.router.port.RouterProbe;
import id.mikhmon.domain.router.Router;
import id.mikhmon.domain.router.RouterName;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routers and how they do. Asks no router: it shows what the last calls saw. */
@Named("routers")
@RequestScoped
public class RoutersBacking implements Page {
    private static final RouterProbe.Condition NOT_CALLED =
            new RouterProbe.Condition(RouterProbe.State.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    FindRouters findRouters;

    @Inject
    RouterConditions conditions;

    private List<Row> rows = List.of();

    /** A router beside its condition. */
    public record Row(Router router, RouterProbe.Condition condition) {}

    @Override
    public void open() {
        Map<RouterName, RouterProbe.Condition> known = conditions.conditions();
        rows = findRouters.all().stream()
                .map(router -> new Row(router, known.getOrDefault(router.name(), NOT_CALLED)))
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
