package id.mikhmon.application.registration;

/**
 * What the installation decides about registrations.
 *
 * @param open whether strangers may ask to become agents; what waits already can be decided in any case
 * @param shopName what messages are signed with
 */
public record RegistrationSettings(boolean open, String shopName) {}
