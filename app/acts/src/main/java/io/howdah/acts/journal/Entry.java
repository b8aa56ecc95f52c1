package io.howdah.acts.journal;

import io.howdah.acts.Operator;
import java.time.Instant;
import java.util.Map;

/** One line of the journal. */
public sealed interface Entry {

  /** The act's id: both its lines have it. */
  String id();

  Instant at();

  /**
   * What was about to be done, durable before the first effect.
   *
   * @param key what identifies the deed, see {@code Act.key()}
   * @param preview the preview's sentence
   * @param process who was doing it, to tell an interrupted act from one still running
   */
  record Intent(
      String id,
      Instant at,
      Operator operator,
      String act,
      String target,
      String reason,
      Map<String, String> key,
      String preview,
      ProcessMark process)
      implements Entry {
    public Intent {
      key = Map.copyOf(key);
    }
  }

  /**
   * How it ended.
   *
   * @param word {@code done}, {@code not-needed}, {@code refused}, {@code failed}, {@code
   *     unverified}
   * @param recovered closed by a later start, because the one that began it was interrupted
   */
  record Closed(String id, Instant at, String word, String text, boolean recovered)
      implements Entry {}
}
