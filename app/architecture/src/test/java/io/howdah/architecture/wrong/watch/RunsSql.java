package io.howdah.architecture.wrong.watch;

import java.sql.SQLException;

/** Breaks: java.sql in app. */
public final class RunsSql {
  public boolean isSyntaxError(SQLException failure) {
    return "42601".equals(failure.getSQLState());
  }
}
