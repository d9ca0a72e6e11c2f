package id.mikhmon.web.portal.gate;

import id.mikhmon.application.identity.Client;
import id.mikhmon.domain.identity.AccessToken;
import id.mikhmon.web.page.PageRequest;
import java.util.Optional;

/**
 * What a browser asked the gate for.
 *
 * @param session what the cookie of a session holds
 * @param form what the cookie of forms holds
 */
record GateRequest(PageRequest page, Optional<AccessToken> session, Optional<AccessToken> form, Client client) {}
