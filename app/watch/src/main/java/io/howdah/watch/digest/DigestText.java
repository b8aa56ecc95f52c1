package io.howdah.watch.digest;

import io.howdah.contract.digest.Digest;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.postgres.OwnStatements;
import java.util.Optional;

/**
 * A digest and what its text tells. Bounded, however long the statement was.
 *
 * @param statement as a server shows it; empty where it is too long to be kept
 * @param own Howdah's
 */
record DigestText(
    String digest, String text, Optional<String> statement, StatementShape shape, boolean own) {

  static DigestText of(String sql) {
    Digest digest = Digests.of(sql);
    String text = digest.text();
    return new DigestText(
        digest.id(),
        text.length() <= DigestRow.LONGEST ? text : text.substring(0, DigestRow.LONGEST),
        Optional.of(sql).filter(whole -> whole.length() <= DigestRow.LONGEST),
        StatementShape.of(text),
        OwnStatements.contain(sql));
  }
}
