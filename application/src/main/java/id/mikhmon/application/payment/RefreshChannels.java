package id.mikhmon.application.payment;

/** Asks every active gateway for its channels and fees. By schedule and after a change of an account; does network. */
public interface RefreshChannels {
    void refresh();
}
