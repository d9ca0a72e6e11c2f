package id.mikhmon.application.payment;

import id.mikhmon.domain.payment.Channel;
import id.mikhmon.domain.payment.ChannelCode;
import java.util.List;
import java.util.Optional;

/** The ways to pay that the active gateways offered when they were asked last. Does no network. */
public interface FindChannels {
    /** @return one channel per code, by group, then by name; of equal codes the one of the earlier gateway */
    List<Channel> all();

    /** @return a number that grows whenever {@link #all()} changes */
    long version();

    default Optional<Channel> find(ChannelCode code) {
        return all().stream().filter(channel -> channel.code().equals(code)).findFirst();
    }
}
