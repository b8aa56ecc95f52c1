package io.howdah.postgres.digest;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A way to send a statement through the driver. */
enum Sending {
  STATEMENT("literals.sql", "preferQueryMode=extended"),
  STATEMENT_SIMPLE("literals.sql", "preferQueryMode=simple"),
  PREPARED("parameters.sql", "prepareThreshold=5"),
  PREPARED_ON_SERVER("parameters.sql", "prepareThreshold=1"),
  PREPARED_SIMPLE("parameters.sql", "preferQueryMode=simple"),
  PREPARED_CACHED("parameters.sql", "preferQueryMode=extendedCacheEverything"),
  CALL("calls.sql", ""),
  CALL_SIMPLE("calls.sql", "preferQueryMode=simple"),
  BATCH("parameters.sql", ""),
  BATCH_REWRITTEN("parameters.sql", "reWriteBatchedInserts=true"),
  BATCH_REWRITTEN_SIMPLE("parameters.sql", "reWriteBatchedInserts=true&preferQueryMode=simple"),
  KEYS("parameters.sql", ""),
  KEYS_SIMPLE("parameters.sql", "preferQueryMode=simple"),
  KEYS_NAMED("parameters.sql", ""),
  KEYS_BATCH_REWRITTEN("parameters.sql", "reWriteBatchedInserts=true");

  private static final int BATCH_ROWS = 7;

  final String resource;
  final String parameters;

  Sending(String resource, String parameters) {
    this.resource = resource;
    this.parameters = parameters;
  }

  /** What of the corpus can be sent this way to this version. */
  Stream<Corpus> corpus(int major) {
    return Corpus.read(resource).filter(corpus -> corpus.from() <= major).filter(this::can);
  }

  private boolean can(Corpus corpus) {
    return switch (this) {
      case STATEMENT,
          STATEMENT_SIMPLE,
          PREPARED,
          PREPARED_ON_SERVER,
          PREPARED_SIMPLE,
          PREPARED_CACHED,
          CALL ->
          true;
      case CALL_SIMPLE -> !corpus.out();
      case BATCH, BATCH_REWRITTEN, BATCH_REWRITTEN_SIMPLE ->
          !corpus.keys().isEmpty() && !corpus.keys().contains("none");
      case KEYS, KEYS_SIMPLE, KEYS_NAMED, KEYS_BATCH_REWRITTEN ->
          !corpus.keys().isEmpty() && !corpus.keys().contains("none");
    };
  }

  void send(Connection connection, Corpus corpus) throws Exception {
    switch (this) {
      case STATEMENT, STATEMENT_SIMPLE -> plain(connection, corpus);
      case PREPARED, PREPARED_ON_SERVER, PREPARED_SIMPLE, PREPARED_CACHED -> {
        try (PreparedStatement statement = connection.prepareStatement(corpus.sql())) {
          execute(statement, corpus);
        }
      }
      case CALL, CALL_SIMPLE -> {
        try (CallableStatement statement = connection.prepareCall(corpus.sql())) {
          call(statement, corpus);
        }
      }
      case BATCH, BATCH_REWRITTEN, BATCH_REWRITTEN_SIMPLE -> {
        try (PreparedStatement statement = connection.prepareStatement(corpus.sql())) {
          batch(statement, corpus);
        }
      }
      case KEYS, KEYS_SIMPLE -> {
        try (PreparedStatement statement =
            connection.prepareStatement(corpus.sql(), Statement.RETURN_GENERATED_KEYS)) {
          execute(statement, corpus);
        }
      }
      case KEYS_NAMED -> {
        try (PreparedStatement statement =
            connection.prepareStatement(corpus.sql(), corpus.keys().toArray(String[]::new))) {
          execute(statement, corpus);
        }
      }
      case KEYS_BATCH_REWRITTEN -> {
        try (PreparedStatement statement =
            connection.prepareStatement(corpus.sql(), Statement.RETURN_GENERATED_KEYS)) {
          batch(statement, corpus);
        }
      }
    }
  }

  private static void plain(Connection connection, Corpus corpus) throws Exception {
    if (corpus.copied().isPresent()) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      if (corpus.copied().get().isEmpty()) {
        copies.copyOut(corpus.sql(), new java.io.StringWriter());
      } else {
        copies.copyIn(corpus.sql(), new java.io.StringReader(corpus.copied().get()));
      }
    } else {
      Server.run(connection, corpus.sql());
    }
  }

  private static void execute(PreparedStatement statement, Corpus corpus) throws SQLException {
    Values.bind(statement, 1, corpus.values());
    statement.execute();
  }

  private static void call(CallableStatement statement, Corpus corpus) throws SQLException {
    if (corpus.out()) {
      statement.registerOutParameter(1, Types.INTEGER);
    }
    Values.bind(statement, corpus.out() ? 2 : 1, corpus.values());
    statement.execute();
  }

  private static void batch(PreparedStatement statement, Corpus corpus) throws SQLException {
    for (int row = 0; row < BATCH_ROWS; row++) {
      Values.bind(statement, 1, corpus.values());
      statement.addBatch();
    }
    statement.executeBatch();
  }
}
