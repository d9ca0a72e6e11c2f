package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;
import java.util.Optional;

/** Draws the link by which the first administrator is made. */
public interface OfferSetUp {
    /**
     * Keeps an earlier link that is still good, and draws one otherwise; only its hash is stored.
     *
     * @param earlier the link that was offered last, if it is still known
     * @return the link to offer, empty once there is a first administrator
     */
    Optional<AccessToken> offer(Optional<AccessToken> earlier);
}
