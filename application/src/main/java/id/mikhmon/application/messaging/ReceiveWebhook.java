package id.mikhmon.application.messaging;

import id.mikhmon.domain.messaging.MessagingGatewayId;

/** Takes in what a messaging gateway reports. */
public interface ReceiveWebhook {
    /** @return whether the secret is that of the gateway's account; the comparison takes the same time in any case */
    boolean isGenuine(MessagingGatewayId gateway, String secret);
}
