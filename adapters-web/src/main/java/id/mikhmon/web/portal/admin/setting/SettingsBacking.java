package id.mikhmon.web.portal.admin.setting;

import id.mikhmon.web.portal.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All settings as they count now. They are changed outside, and count from the next start. */
@Named("settings")
@RequestScoped
public class SettingsBacking implements Page {
    @Inject
    ShownSettings shown;

    @Override
    public void open() {
        // All of it was read at the start.
    }

    public List<ShownSettings.Setting> getRows() {
        return shown.all();
    }
}
