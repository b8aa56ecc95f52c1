package io.howdah.lab.traffic;

import io.howdah.lab.server.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The read mix: three of four requests open a conversation, which is usually in the cache; the
 * others list a user's conversations, which never is.
 */
final class ChatRead implements Work {
  private static final int HOT_CONVERSATIONS = 1500;
  private static final int USERS = 2000;
  private static final String OPEN = Sql.text(ChatRead.class, "open_conversation.sql");
  private static final String LIST = Sql.text(ChatRead.class, "list_conversations.sql");
  private final Cache cache;
  private int conversation;

  /**
   * @param cache null for none
   */
  ChatRead(Cache cache) {
    this.cache = cache;
  }

  /** Puts every hot conversation into the cache, so that a new lab starts warm. */
  static void warm(Cache cache) {
    cache.fill(
        IntStream.rangeClosed(1, HOT_CONVERSATIONS).mapToObj(ChatRead::key).toList(), "warm");
  }

  @Override
  public boolean needsDatabase() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (random.nextInt(4) == 0) {
      conversation = 0;
      return true;
    }
    conversation = 1 + random.nextInt(HOT_CONVERSATIONS);
    return cache == null || cache.get(key(conversation)).isEmpty();
  }

  @Override
  public int run(Connection connection) throws SQLException {
    if (conversation == 0) {
      read(connection, LIST, 1 + ThreadLocalRandom.current().nextInt(USERS));
    } else {
      String found = read(connection, OPEN, conversation);
      if (cache != null) {
        cache.put(key(conversation), found);
      }
    }
    return 1;
  }

  private static String key(int conversation) {
    return "cache:conversation:" + conversation;
  }

  private static String read(Connection connection, String sql, int id) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
      }
    }
    return text.toString();
  }
}
