package io.howdah.postgres.digest;

import io.howdah.contract.digest.Digest;
import io.howdah.contract.digest.Digests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sends the corpus in one way and says where the digests differ. */
final class Comparison {
  /** What the driver and this test send around a statement. */
  private static final Set<String> AROUND = Set.of("begin", "rollback", "commit");

  private final Server server;
  private final Sending sending;

  Comparison(Server server, Sending sending) {
    this.server = server;
    this.sending = sending;
  }

  Stream<String> differences(int major) {
    try (Connection application = server.application(sending.parameters)) {
      return sending
          .corpus(major)
          .flatMap(corpus -> difference(application, corpus).stream())
          .toList()
          .stream();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> difference(Connection application, Corpus corpus) {
    try {
      return compare(corpus, run(application, corpus));
    } catch (Exception e) {
      return List.of(sending + ": " + corpus.sql() + "\n  failed: " + e);
    }
  }

  private List<String> run(Connection application, Corpus corpus) throws Exception {
    application.setAutoCommit(corpus.alone());
    try {
      if (corpus.before().isPresent()) {
        Server.run(application, corpus.before().get());
      }
      server.forget();
      sending.send(application, corpus);
    } finally {
      end(application, corpus);
    }
    return server.texts();
  }

  /** What the extended protocol ran is counted when its portal goes, at the latest now. */
  private static void end(Connection application, Corpus corpus) throws SQLException {
    if (corpus.alone()) {
      Server.run(application, "rollback");
    } else {
      application.rollback();
    }
  }

  private List<String> compare(Corpus corpus, List<String> texts) {
    Digest sent = Digests.of(corpus.sql());
    List<Digest> seen =
        texts.stream()
            .map(Digests::of)
            .filter(digest -> digest.equals(sent) || !AROUND.contains(digest.text()))
            .toList();
    boolean same =
        !seen.isEmpty() && seen.stream().allMatch(digest -> digest.id().equals(sent.id()));
    return same
        ? List.of()
        : List.of(
            sending
                + ": "
                + corpus.sql()
                + "\n  sent   "
                + sent.text()
                + "\n  seen   "
                + seen.stream().map(Digest::text).toList()
                + "\n  server "
                + texts);
  }
}
