package id.mikhmon.application.messaging;

/** Asks every active messaging gateway how its device is. By schedule; does network, one gateway after the other. */
public interface CheckDevices {
    void check();
}
