package io.howdah.fleet.judge;

import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts.WalSender;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a standby has not replied to its upstream. {@code reply_time} is the standby's clock and
 * is subtracted from the upstream's: the difference of the two clocks is taken out again.
 */
final class Replies {

  /**
   * Twice the default {@code wal_receiver_status_interval}: a reply was due even on an idle link.
   */
  static final Duration IDLE_LIMIT = Duration.ofSeconds(20);

  /** With data under way a live standby confirms at once. */
  static final Duration BUSY_LIMIT = Duration.ofMillis(1_500);

  private Replies() {}

  /** Age of the last reply as of the upstream's Reading; never negative. */
  static Optional<Duration> age(Sight sight, String upstream, String node, WalSender sender) {
    return sender
        .sinceReply()
        .map(age -> age.minus(sight.clockAhead(upstream)).plus(sight.clockAhead(node)))
        .map(age -> age.isNegative() ? Duration.ZERO : age);
  }

  /** The silence of a link that should have spoken. */
  static Optional<Duration> silence(Sight sight, String upstream, String node, WalSender sender) {
    boolean catchesUp = !sender.state().equals("streaming");
    Duration limit = unconfirmed(sender) ? BUSY_LIMIT : IDLE_LIMIT;
    return catchesUp
        ? Optional.empty()
        : age(sight, upstream, node, sender).filter(age -> age.compareTo(limit) >= 0);
  }

  private static boolean unconfirmed(WalSender sender) {
    Optional<Lsn> flushed = sender.flushed();
    return sender
        .sent()
        .filter(sent -> flushed.isPresent() && sent.compareTo(flushed.get()) > 0)
        .isPresent();
  }
}
