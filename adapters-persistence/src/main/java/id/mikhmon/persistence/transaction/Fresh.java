package id.mikhmon.persistence.transaction;

import jakarta.persistence.TypedQuery;
import java.util.Map;

/** Reads past what the entity manager has read before; for tables that SQL writes. */
public final class Fresh {
    private static final String REFRESH = "eclipselink.refresh";

    /** Properties for {@code EntityManager.find}. */
    public static final Map<String, Object> READ = Map.of(REFRESH, true);

    private Fresh() {}

    public static <T> TypedQuery<T> read(TypedQuery<T> query) {
        return query.setHint(REFRESH, true);
    }
}
