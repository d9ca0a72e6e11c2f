package id.mikhmon.web.portal.admin.setting;

import java.util.List;
import java.util.Optional;

/** The settings of this start as the page shows them; made by whoever read them. */
public record ShownSettings(List<Setting> all) {
    public ShownSettings {
        all = List.copyOf(all);
    }

    /**
     * @param property name in {@code mikhmon.properties}
     * @param environment name of the environment variable
     * @param value what counts, empty for nothing; of a secret always empty
     * @param usual what counts when nobody sets it, empty for nothing
     * @param secret whether it is only told whether it is set
     * @param source where it is set, empty when nobody did
     */
    public record Setting(
            String property, String environment, String value, String usual, boolean secret, Optional<String> source) {
        public boolean isSet() {
            return source.isPresent();
        }
    }
}
