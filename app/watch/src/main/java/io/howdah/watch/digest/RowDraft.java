package io.howdah.watch.digest;

import io.howdah.fleet.digest.OnNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of the table while its nodes are gathered, in fleet order. */
final class RowDraft {

  final String digest;
  final Optional<DigestText> text;
  final List<OnNode> nodes = new ArrayList<>();

  /** For a digest that nothing is recorded of: its first sighting now. */
  Tally sighting;

  RowDraft(String digest, Optional<DigestText> text) {
    this.digest = digest;
    this.text = text;
  }
}
