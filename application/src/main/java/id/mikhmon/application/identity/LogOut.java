package id.mikhmon.application.identity;

import id.mikhmon.domain.identity.AccessToken;

/** Ends the session that asks. */
public interface LogOut {
    /** Does nothing for a session that is over. */
    void logOut(AccessToken session, Client client);
}
