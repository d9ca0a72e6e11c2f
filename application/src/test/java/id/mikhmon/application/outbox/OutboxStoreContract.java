package id.mikhmon.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.outbox.OutboxStore.Claimed;
import id.mikhmon.application.outbox.OutboxStore.Ending;
import id.mikhmon.application.outbox.OutboxStore.Entry;
import id.mikhmon.application.outbox.OutboxStore.Finished;
import id.mikhmon.application.outbox.OutboxStore.State;
import id.mikhmon.application.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every table behind the outbox keeps to. */
public abstract class OutboxStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00.123456Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Lane CAFE = Lane.router("cafe");
    private static final Lane HALL = Lane.router("hall");
    private static final Node HERE = new Node("here", 7, false);
    private static final Instant SOON = NOW.plusSeconds(10);

    protected abstract Transactions transactions();

    /** @return the one outbox of the test, as that node sees it */
    protected abstract OutboxStore storeOf(Node node);

    private OutboxStore store() {
        return storeOf(HERE);
    }

    @Test
    void messageIsClaimedAsItWasAdded() {
        add("k1", CAFE, NOW);

        Claimed claimed = claim(CAFE, 10, NOW).get(0);

        assertThat(claimed.type()).isEqualTo("voucher.provision.v1");
        assertThat(claimed.lane()).isEqualTo(CAFE);
        assertThat(claimed.subject()).isEqualTo("about k1");
        assertThat(claimed.correlation()).isEqualTo("request-7");
        assertThat(claimed.attempts()).isEqualTo(1);
    }

    @Test
    void keyIsUsedOnceEvenAfterItsMessageIsDone() {
        assertThat(add("k1", CAFE, NOW)).isTrue();
        finish(NOW, done(claim(CAFE, 10, NOW).get(0)));

        transactions().run(() -> {
            assertThat(store().add(message("k1", HALL, NOW), "c")).isFalse();
            assertThat(store().add(message("k2", HALL, NOW), "c")).isTrue();
        });

        assertThat(claim(HALL, 10, NOW)).extracting(Claimed::subject).containsExactly("about k2");
    }

    @Test
    void dueMessagesOfTheLaneAreClaimedOldestDueFirst() {
        add("younger", CAFE, NOW.minusSeconds(1));
        add("older", CAFE, NOW.minusSeconds(2));
        add("later", CAFE, NOW.plusSeconds(1));
        add("elsewhere", HALL, NOW.minusSeconds(3));

        assertThat(claim(CAFE, 1, NOW)).extracting(Claimed::subject).containsExactly("about older");
        assertThat(claim(CAFE, 10, NOW)).extracting(Claimed::subject).containsExactly("about younger");
        assertThat(claim(CAFE, 10, NOW)).isEmpty();
    }

    @Test
    void messageIsClaimedAgainWhenItsLeaseIsOver() {
        add("k1", CAFE, NOW);
        claim(CAFE, 10, NOW);

        assertThat(claim(CAFE, 10, NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(claim(CAFE, 10, NOW.plus(LEASE)))
                .extracting(Claimed::attempts)
                .containsExactly(2);
    }

    @Test
    void whatAnEarlierStartOfTheNodeHadInHandIsDueAtOnceAndStaysCounted() {
        add("k1", CAFE, NOW);
        claim(CAFE, 10, NOW);
        OutboxStore next = storeOf(new Node("here", 8, false));

        assertThat(transactions().required(() -> next.releaseLeftBehind(SOON))).isEqualTo(1);

        assertThat(claimBy(next, SOON)).extracting(Claimed::attempts).containsExactly(2);
    }

    @Test
    void whatOtherNodesAndThisStartHaveInHandStaysTheirs() {
        add("k1", CAFE, NOW);
        add("k2", CAFE, NOW);
        add("k3", CAFE, NOW);
        claim(CAFE, 1, NOW);
        OutboxStore other = storeOf(new Node("other", 6, false));
        transactions().required(() -> other.claim(CAFE, 1, NOW, LEASE));
        OutboxStore later = storeOf(new Node("here", 8, false));
        transactions().required(() -> later.claim(CAFE, 1, NOW, LEASE));

        assertThat(transactions().required(() -> other.releaseLeftBehind(SOON))).isZero();
        assertThat(transactions().required(() -> store().releaseLeftBehind(SOON)))
                .isZero();

        assertThat(claim(CAFE, 10, SOON)).isEmpty();
        assertThat(claim(CAFE, 10, NOW.plus(LEASE))).hasSize(3);
    }

    @Test
    void nodeThatIsAloneTakesUpWhateverAnybodyHadInHand() {
        add("k1", CAFE, NOW);
        add("k2", HALL, NOW);
        claim(CAFE, 10, NOW);
        transactions().required(() -> storeOf(new Node("other", 90, false)).claim(HALL, 10, NOW, LEASE));
        OutboxStore alone = storeOf(new Node("fresh", 1, true));

        assertThat(transactions().required(() -> alone.releaseLeftBehind(SOON))).isEqualTo(2);

        assertThat(transactions().required(() -> alone.dueLanes(SOON))).containsExactlyInAnyOrder(CAFE, HALL);
    }

    @Test
    void onlyWhatIsInHandIsReleased() {
        add("planned", CAFE, NOW.plusSeconds(3_600));
        add("waiting", CAFE, NOW);
        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.RETRY, NOW.plusSeconds(60), "busy"));
        add("blocked", CAFE, NOW);
        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.BLOCKED, NOW, "no"));
        add("done", CAFE, NOW);
        finish(NOW, done(claim(CAFE, 10, NOW).get(0)));
        OutboxStore alone = storeOf(new Node("here", 8, true));

        assertThat(transactions().required(() -> alone.releaseLeftBehind(SOON))).isZero();

        assertThat(claim(CAFE, 10, SOON)).isEmpty();
    }

    @Test
    void whoseMessageWasReleasedCannotFinish() {
        add("k1", CAFE, NOW);
        Claimed lost = claim(CAFE, 10, NOW).get(0);
        transactions().required(() -> storeOf(new Node("here", 8, false)).releaseLeftBehind(SOON));

        finish(SOON, new Finished(lost, Ending.BLOCKED, SOON, "too late"));

        assertThat(states()).containsExactly(State.WAITING);
    }

    @Test
    void whoLostTheLeaseCannotFinish() {
        add("k1", CAFE, NOW);
        Claimed lost = claim(CAFE, 10, NOW).get(0);
        Instant later = NOW.plus(LEASE);
        Claimed held = claim(CAFE, 10, later).get(0);

        finish(later, done(lost));
        finish(later, new Finished(lost, Ending.BLOCKED, later, "too late"));
        assertThat(states()).containsExactly(State.WAITING);

        finish(later, done(held));
        assertThat(states()).containsExactly(State.DONE);
    }

    @Test
    void endingIsRecordedOnce() {
        add("k1", CAFE, NOW);
        Claimed claimed = claim(CAFE, 10, NOW).get(0);

        finish(NOW, done(claimed));
        finish(NOW, new Finished(claimed, Ending.RETRY, NOW, "again?"));

        assertThat(states()).containsExactly(State.DONE);
        assertThat(claim(CAFE, 10, NOW.plus(LEASE))).isEmpty();
    }

    @Test
    void endingsOfSeveralClaimsAreRecordedTogether() {
        for (String key : List.of("k1", "k2", "k3", "k4", "k5")) {
            add(key, CAFE, NOW);
        }
        List<Claimed> first = claim(CAFE, 3, NOW);
        List<Claimed> second = claim(CAFE, 2, NOW);

        finish(
                NOW,
                done(first.get(0)),
                done(first.get(1)),
                done(first.get(2)),
                done(second.get(0)),
                new Finished(second.get(1), Ending.RETRY, NOW.plusSeconds(5), "busy"));

        assertThat(states()).containsExactly(State.WAITING, State.DONE, State.DONE, State.DONE, State.DONE);
    }

    @Test
    void retryWaitsAndCountsAndLaterWaitsAndDoesNot() {
        add("k1", CAFE, NOW);

        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.RETRY, NOW.plusSeconds(5), "busy"));
        assertThat(claim(CAFE, 10, NOW.plusSeconds(4))).isEmpty();
        Claimed second = claim(CAFE, 10, NOW.plusSeconds(5)).get(0);
        assertThat(second.attempts()).isEqualTo(2);

        finish(NOW, new Finished(second, Ending.LATER, NOW.plusSeconds(9), "router is away"));
        Claimed third = claim(CAFE, 10, NOW.plusSeconds(9)).get(0);
        assertThat(third.attempts()).isEqualTo(2);
    }

    @Test
    void ownerSeesMessagesNewestFirst() {
        add("k1", CAFE, NOW);
        finish(NOW, done(claim(CAFE, 10, NOW).get(0)));
        add("k2", CAFE, NOW);
        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.BLOCKED, NOW, "x".repeat(600)));
        add("k3", HALL, NOW.plusSeconds(60));

        assertThat(list(Optional.empty(), 10))
                .extracting(Entry::subject)
                .containsExactly("about k3", "about k2", "about k1");
        assertThat(list(Optional.empty(), 1)).extracting(Entry::subject).containsExactly("about k3");
        Entry waiting = list(Optional.of(State.WAITING), 10).get(0);
        assertThat(waiting.lane()).isEqualTo(HALL.name());
        assertThat(waiting.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(waiting.lastError()).isEmpty();
        Entry blocked = list(Optional.of(State.BLOCKED), 10).get(0);
        assertThat(blocked.attempts()).isEqualTo(1);
        assertThat(blocked.lastError()).contains("x".repeat(500));
    }

    @Test
    void blockedMessageIsClaimedAgainAfterTheOwnerLetsIt() {
        add("k1", CAFE, NOW);
        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.BLOCKED, NOW, "profile is missing"));
        assertThat(claim(CAFE, 10, NOW.plus(LEASE))).isEmpty();

        assertThat(retry(list(Optional.of(State.BLOCKED), 1).get(0).id(), NOW)).isTrue();

        assertThat(claim(CAFE, 10, NOW)).extracting(Claimed::attempts).containsExactly(1);
    }

    @Test
    void waitingMessageIsTriedAtOnceWhenTheOwnerAsks() {
        add("k1", CAFE, NOW.plusSeconds(3_600));

        assertThat(retry(list(Optional.empty(), 1).get(0).id(), NOW)).isTrue();

        assertThat(claim(CAFE, 10, NOW)).hasSize(1);
    }

    @Test
    void doneAndUnknownMessagesAreNotTriedAgain() {
        add("k1", CAFE, NOW);
        Claimed claimed = claim(CAFE, 10, NOW).get(0);
        finish(NOW, done(claimed));

        assertThat(retry(claimed.id(), NOW)).isFalse();
        assertThat(retry(claimed.id() + 1_000, NOW)).isFalse();
    }

    @Test
    void lanesWithDueMessagesAreFound() {
        add("k1", CAFE, NOW);
        add("k2", CAFE, NOW);
        add("k3", HALL, NOW.plusSeconds(1));
        add("k4", Lane.messaging(), NOW);
        finish(NOW, done(claim(Lane.messaging(), 10, NOW).get(0)));

        assertThat(transactions().required(() -> store().dueLanes(NOW))).containsExactly(CAFE);
        assertThat(transactions().required(() -> store().dueLanes(NOW.plusSeconds(1))))
                .containsExactlyInAnyOrder(CAFE, HALL);
    }

    @Test
    void backlogCountsWhatWaitsAndWhatIsBlocked() {
        assertThat(backlog(NOW)).isEqualTo(new OutboxStore.Backlog(0, 0, Optional.empty()));
        add("blocked", CAFE, NOW);
        finish(NOW, new Finished(claim(CAFE, 10, NOW).get(0), Ending.BLOCKED, NOW, "no"));
        add("old", CAFE, NOW.minusSeconds(20));
        add("young", HALL, NOW.minusSeconds(10));
        add("later", HALL, NOW.plusSeconds(10));

        assertThat(backlog(NOW)).isEqualTo(new OutboxStore.Backlog(3, 1, Optional.of(NOW.minusSeconds(20))));
    }

    @Test
    void onlyMessagesThatWereDoneLongAgoAreForgotten() {
        add("long ago", CAFE, NOW.minusSeconds(100));
        add("just now", CAFE, NOW.minusSeconds(90));
        List<Claimed> claimed = claim(CAFE, 10, NOW.minusSeconds(80));
        finish(NOW.minusSeconds(60), done(claimed.get(0)));
        finish(NOW, done(claimed.get(1)));
        add("waiting", CAFE, NOW.minusSeconds(100));

        int forgotten = transactions().required(() -> store().forgetDoneBefore(NOW.minusSeconds(30)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(list(Optional.empty(), 10))
                .extracting(Entry::subject)
                .containsExactly("about waiting", "about just now");
    }

    private boolean add(String key, Lane lane, Instant notBefore) {
        return transactions().required(() -> store().add(message(key, lane, notBefore), "request-7"));
    }

    private List<Claimed> claimBy(OutboxStore node, Instant now) {
        return transactions().required(() -> node.claim(CAFE, 10, now, LEASE));
    }

    private static OutboxMessage message(String key, Lane lane, Instant notBefore) {
        return new OutboxMessage("voucher.provision.v1", lane, key, "about " + key, notBefore);
    }

    private List<Claimed> claim(Lane lane, int most, Instant now) {
        return transactions().required(() -> store().claim(lane, most, now, LEASE));
    }

    private static Finished done(Claimed message) {
        return new Finished(message, Ending.DONE, NOW, "");
    }

    private void finish(Instant now, Finished... finished) {
        transactions().run(() -> store().finish(List.of(finished), now));
    }

    private List<Entry> list(Optional<State> state, int most) {
        return transactions().required(() -> store().list(state, most));
    }

    private List<State> states() {
        return list(Optional.empty(), 10).stream().map(Entry::state).toList();
    }

    private boolean retry(long id, Instant now) {
        return transactions().required(() -> store().retry(id, now));
    }

    private OutboxStore.Backlog backlog(Instant now) {
        return transactions().required(() -> store().backlog(now));
    }
}
