package id.mikhmon.application.order;

import id.mikhmon.domain.order.IdempotencyKey;
import java.util.Optional;

/** Looks whether an idempotency key was used before. */
public interface FindKeyHolder {
    Optional<RegisterOrder.Holder> find(IdempotencyKey key, String fingerprint);
}
