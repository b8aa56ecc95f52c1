package io.howdah.pgbouncer.admin;

import java.util.List;

/** What the console answered to one command. */
public sealed interface AdminAnswer {

  /** The rows of a {@code SHOW}. */
  record Table(List<AdminRow> rows) implements AdminAnswer {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A command that returns no rows was carried out. */
  record Done(String tag) implements AdminAnswer {}

  /** The console refused this command; the connection stays usable. */
  record Rejected(ServerMessage message) implements AdminAnswer {}
}
