package id.mikhmon.routeros.wire;

/** The router answered, and the answer is no. The connection is fine and nothing was changed by the command. */
public final class DeviceException extends RouterException {

    private static final long serialVersionUID = 1L;

    private final DeviceError error;

    DeviceException(DeviceError error, String message) {
        super(message, null);
        this.error = error;
    }

    static DeviceException of(String message, String category) {
        return new DeviceException(DeviceError.of(message, category), message);
    }

    /** What the refusal means; the message is the router's own text. */
    public DeviceError error() {
        return error;
    }

    @Override
    public boolean outcomeUnknown() {
        return false;
    }
}
