package io.howdah.guard.rules;

import java.util.List;

/** A text that was seen: what is known of it, and what the rules say of it. From any thread. */
public final class Seen {
  private static final Verb[] NO_VERBS = {};

  /**
   * Both together, so that one never stands beside another's. A text that is not asked for again
   * keeps no more of old rules than matched it.
   */
  record Verdicts(Rules.Edition edition, Rule[] matching) {}

  private final SqlText text;
  private final Verb[] verbs;
  private volatile Verdicts verdicts;
  private volatile DigestStats stats;

  Seen(SqlText text, DigestStats stats) {
    this.text = text;
    this.verbs = text.verbs().isEmpty() ? NO_VERBS : text.verbs().toArray(Verb[]::new);
    this.stats = stats;
  }

  /** The digest of the whole text. */
  public String digest() {
    return text.digests().get(0);
  }

  /** What it does to the transaction, in order; for most texts nothing. */
  public List<Verb> verbs() {
    return text.verbs();
  }

  public boolean touchesTransaction() {
    return verbs.length > 0;
  }

  Rule[] matching(Rules rules) {
    Verdicts known = verdicts;
    if (known != null && known.edition == rules.edition()) {
      return known.matching;
    }
    Verdicts fresh = new Verdicts(rules.edition(), rules.matching(text));
    verdicts = fresh;
    return fresh.matching;
  }

  DigestStats stats(DigestTable table) {
    DigestStats known = stats;
    if (table.isStale(known)) {
      known = table.of(digest());
      stats = known;
    }
    return known;
  }
}
