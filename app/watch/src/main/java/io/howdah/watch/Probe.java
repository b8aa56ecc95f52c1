package io.howdah.watch;

import io.howdah.fleet.Reading;
import java.time.Duration;

/**
 * The one connection to one target. Opens it when needed and again after a failure; reports every
 * failure as a value.
 */
interface Probe<T> extends AutoCloseable {

  /** One round trip, connecting first where there is no connection. Blocks up to the patience. */
  Reading<T> read(Duration patience);

  /** Ends the connection, and a reading under way, from any thread. */
  @Override
  void close();
}
