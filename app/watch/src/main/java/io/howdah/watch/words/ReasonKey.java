package io.howdah.watch.words;

import io.howdah.fleet.Reason;

/** The part of a phrase's key that stands for a kind of Reason. Also stable in JSON. */
public final class ReasonKey {

  private ReasonKey() {}

  /** {@code lagging}, {@code no-answer}, {@code two-primaries} … */
  public static String of(Reason reason) {
    return switch (reason) {
      case Reason.Lagging ignored -> "lagging";
      case Reason.LagUnknown ignored -> "lag-unknown";
      case Reason.NoAnswer ignored -> "no-answer";
      case Reason.Down ignored -> "down";
      case Reason.RefusesUs ignored -> "refused";
      case Reason.StartingUp ignored -> "starting";
      case Reason.NotYetMeasured ignored -> "unmeasured";
      case Reason.Saturated ignored -> "saturated";
      case Reason.Waiting ignored -> "waiting";
      case Reason.AliasPaused ignored -> "paused";
      case Reason.PodNoAnswer ignored -> "pod-no-answer";
      case Reason.PodDiffers ignored -> "pod-differs";
      case Reason.Promoted ignored -> "promoted";
      case Reason.TwoPrimaries ignored -> "two-primaries";
      case Reason.NotPrimary ignored -> "not-primary";
      case Reason.AnotherCluster ignored -> "another-cluster";
      case Reason.UnknownUpstream ignored -> "unknown-upstream";
      case Reason.NotStreaming ignored -> "not-streaming";
      case Reason.LinkSilent ignored -> "link-silent";
      case Reason.ReplayPaused ignored -> "replay-paused";
      case Reason.MissingRight ignored -> "missing-right";
      case Reason.SlotAtRisk ignored -> "slot-at-risk";
      case Reason.SlotLost ignored -> "slot-lost";
      case Reason.SyncStandbyMissing ignored -> "sync-missing";
      case Reason.ConnectionsNearLimit ignored -> "connections";
      case Reason.IdleInTransaction ignored -> "idle-in-transaction";
      case Reason.LongTransaction ignored -> "long-transaction";
      case Reason.Blocking ignored -> "blocking";
      case Reason.XidAgeHigh ignored -> "xid-age";
      case Reason.MxidAgeHigh ignored -> "mxid-age";
      case Reason.HitRatioLow ignored -> "hit-ratio";
      case Reason.InMaintenance ignored -> "maintenance";
    };
  }
}
