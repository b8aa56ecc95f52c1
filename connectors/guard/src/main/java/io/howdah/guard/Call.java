package io.howdah.guard;

import java.sql.SQLException;

/** What runs between the checks. */
interface Call<T> {
  T run() throws SQLException;
}
