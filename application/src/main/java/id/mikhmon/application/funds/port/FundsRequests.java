package id.mikhmon.application.funds.port;

import id.mikhmon.application.funds.CountReviews;
import id.mikhmon.application.funds.RequestMark;
import id.mikhmon.domain.agent.AgentCode;
import id.mikhmon.domain.funds.FundsRequest;
import id.mikhmon.domain.funds.FundsRequestId;
import id.mikhmon.domain.funds.ProofPicture;
import id.mikhmon.domain.funds.RequestKind;
import id.mikhmon.domain.funds.RequestState;
import id.mikhmon.domain.funds.UnclearDecision;
import id.mikhmon.domain.order.IdempotencyKey;
import id.mikhmon.domain.order.OrderId;
import id.mikhmon.domain.shared.AgeOrder;
import id.mikhmon.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of requests. Every method joins the open transaction, or runs in one of its own. */
public interface FundsRequests {
    /** @return which request of that agent and kind has the key */
    Optional<KeyHolder> findKey(AgentCode agent, RequestKind kind, IdempotencyKey key);

    /**
     * Stores the new request, which claims the key among those of its agent and kind; enforced by a unique index. When another
     * transaction claims the same key at the same time, it waits for that one.
     *
     * @param fingerprint SHA-256 in hex of what the client sent
     * @return empty when the request was stored, otherwise who has the key; nothing was stored then
     */
    Optional<KeyHolder> claim(FundsRequest request, IdempotencyKey key, String fingerprint);

    record KeyHolder(FundsRequestId request, String fingerprint) {}

    /** Keeps the picture with a request that is stored and has none. */
    void addProof(FundsRequestId request, ProofPicture proof);

    Optional<ProofPicture> proof(FundsRequestId request);

    Optional<FundsRequest> find(FundsRequestId id);

    /** Reads the request as it is now and locks its row until the open transaction ends. */
    Optional<FundsRequest> lock(FundsRequestId id);

    /** @return the top-up that is paid by that bill */
    Optional<FundsRequest> ofBill(OrderId bill);

    /**
     * Stores state, decision and since when money is unclear of a request that the open transaction made or has locked. Nothing
     * else of it ever changes.
     *
     * @param before the state that it leaves, or stays in
     * @throws IllegalStateException when it is in another one
     */
    void change(FundsRequest request, RequestState before);

    /** Stores what was decided about unclear money of a request that the open transaction has locked. Unique by request and number. */
    void add(UnclearDecision decision);

    /** @return what was decided about unclear money of the request, oldest first */
    List<UnclearDecision> decisions(FundsRequestId request);

    /** @return the top-ups that {@link FundsRequest#needsAttention need attention}, by an index of their own */
    CountReviews.Waiting needingAttention();

    /** @return how many requests of that kind wait for a decision or for the agent's money */
    int waiting(AgentCode agent, RequestKind kind);

    /** @return what was topped up for the agent by that name's decision since that time, together; nothing is zero rupiah */
    Money toppedUp(AgentCode agent, String by, Instant since);

    /**
     * @param agent only this agent's
     * @param state only in this state
     * @param attention only those that {@link FundsRequest#needsAttention need attention}
     * @param after only those that come after it in that order
     */
    List<FundsRequest> page(
            RequestKind kind,
            Optional<AgentCode> agent,
            Optional<RequestState> state,
            boolean attention,
            AgeOrder order,
            Optional<RequestMark> after,
            int most);
}
