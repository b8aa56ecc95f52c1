package io.howdah.cli.status;

import io.howdah.cli.terminal.JsonOut;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.XminHolder;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.judge.SlotRoom;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a server must keep, and for whom: WAL for slots, old rows for transactions. */
record StatusHoldsJson(NodeView view, Optional<NodeFacts> facts) {

  void write(JsonOut json) throws IOException {
    Optional<List<NodeFacts.Slot>> slots = facts.flatMap(f -> f.slots().toOptional());
    json.flag("slotsKnown", slots.isPresent());
    json.array("slots", slots.orElse(List.of()), this::slot);
    Optional<List<Session>> sessions = facts.flatMap(f -> f.notable().toOptional());
    json.flag("oldestTransactionKnown", sessions.isPresent());
    json.object("oldestTransaction", sessions.flatMap(StatusHoldsJson::oldest), this::transaction);
    Optional<List<XminHolder>> holders = facts.flatMap(f -> f.xminHolders().toOptional());
    json.flag("xminHoldersKnown", holders.isPresent());
    json.array("xminHolders", holders.orElse(List.of()), this::holder);
  }

  private void slot(JsonOut json, NodeFacts.Slot slot) throws IOException {
    Optional<SlotRoom> room = SlotRoom.of(view.node(), slot);
    json.text("name", slot.name());
    json.text("type", slot.type());
    json.flag("active", slot.active());
    json.text("walStatus", slot.walStatus());
    json.number("retainedBytes", slot.retainedBytes());
    json.number("safeBytes", slot.safeBytes());
    json.text("limitedBy", room.map(known -> limit(known.limit())));
    json.number(
        "bytesLeft",
        room.map(SlotRoom::bytes).map(OptionalLong::of).orElseGet(OptionalLong::empty));
    json.seconds("secondsLeft", room.flatMap(known -> known.left(view.walGrowth())));
  }

  private static String limit(SlotRoom.Limit limit) {
    return switch (limit) {
      case KEEP_SIZE -> "max_slot_wal_keep_size";
      case DISK -> "disk";
    };
  }

  /** The server always names its oldest among the sessions worth showing. */
  private static Optional<Session> oldest(List<Session> sessions) {
    return sessions.stream()
        .filter(session -> session.transactionAge().isPresent())
        .max(Comparator.comparing(session -> session.transactionAge().orElseThrow()));
  }

  private void transaction(JsonOut json, Session session) throws IOException {
    json.seconds("ageSeconds", session.transactionAge());
    json.number("pid", OptionalInt.of(session.key().pid()));
    json.text("user", session.userName());
    json.text("database", session.databaseName());
    json.text("application", session.applicationName());
    json.text("client", session.clientAddr());
    json.text("state", session.key().state());
  }

  private void holder(JsonOut json, XminHolder holder) throws IOException {
    json.text("kind", holder.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.text("name", holder.name());
    json.number("xidAge", holder.age());
  }
}
