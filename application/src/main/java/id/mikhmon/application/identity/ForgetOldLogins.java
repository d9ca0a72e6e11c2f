package id.mikhmon.application.identity;

/** Clears away what is over: sessions that nobody can use any more. */
public interface ForgetOldLogins {
    /** @return how many sessions were forgotten */
    int forget();
}
