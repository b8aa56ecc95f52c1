package io.howdah.postgres;

import io.howdah.postgres.StatementSheet.Entry;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed rows of {@code statements.sql}, in network order: queryid 8 bytes, database 4, user 4,
 * top level 1, calls 8, time 8, its standard deviation 8, rows 4, blocks hit 4, blocks read 4,
 * temporary blocks 4, WAL bytes 8, since 4.
 */
final class StatementPack {

  static final int BYTES = 69;

  private StatementPack() {}

  static List<Entry> read(byte[] packed) throws SQLException {
    if (packed == null) {
      return List.of();
    }
    if (packed.length % BYTES != 0) {
      throw new SQLException("statements of " + packed.length + " bytes", "XX000");
    }
    ByteBuffer in = ByteBuffer.wrap(packed);
    List<Entry> entries = new ArrayList<>(packed.length / BYTES);
    while (in.hasRemaining()) {
      entries.add(entry(in));
    }
    return entries;
  }

  private static Entry entry(ByteBuffer in) {
    StatementKey key = new StatementKey(in.getLong(), in.getInt(), in.getInt(), in.get() != 0);
    long calls = in.getLong();
    double millis = in.getDouble();
    double deviation = in.getDouble();
    return new Entry(
        key,
        new StatementCounters(
            calls,
            millis,
            squares(calls, millis, deviation),
            unsigned(in),
            unsigned(in),
            unsigned(in),
            unsigned(in),
            in.getLong(),
            unsigned(in)));
  }

  /** Adds up over entries and time, which a deviation does not. */
  private static double squares(long calls, double millis, double deviation) {
    return calls == 0 ? 0 : calls * deviation * deviation + millis * millis / calls;
  }

  private static long unsigned(ByteBuffer in) {
    return Integer.toUnsignedLong(in.getInt());
  }
}
