package id.mikhmon.web.portal.admin.level;

import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.Percentage;
import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** All levels, those with less discount first. */
@Named("levels")
@RequestScoped
public class LevelsBacking implements Page {
    @Inject
    FindLevels findLevels;

    private List<Level> rows = List.of();

    @Override
    public void open() {
        rows = findLevels.all();
    }

    public List<Level> getRows() {
        return rows;
    }

    /** @return what uplines earn by depth, such as {@code 2 % · 1 %}; empty when they earn nothing */
    public String uplines(Level level) {
        return level.commission().uplines().stream().map(PriceText::percent).collect(Collectors.joining(" · "));
    }

    public String percent(Percentage percentage) {
        return PriceText.percent(percentage);
    }
}
