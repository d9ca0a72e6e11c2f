package id.mikhmon.application.ledger;

import id.mikhmon.domain.ledger.Cause;
import id.mikhmon.domain.ledger.SignedMoney;
import java.time.Instant;
import java.util.Optional;

/**
 * One movement on a guarded account.
 *
 * @param number counts the movements of the account from 1 without a gap
 * @param at when it was booked; later for each higher number
 * @param balance what the account held right after it
 */
public record StatementLine(
        long number, Instant at, Cause cause, Optional<String> note, SignedMoney amount, SignedMoney balance) {}
