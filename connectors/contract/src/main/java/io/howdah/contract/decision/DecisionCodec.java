package io.howdah.contract.decision;

import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.contract.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decisions as JSON text of version 1. Fields it does not know are ignored. A decision that a later
 * version wrote, with a mode, match or measure that this one does not know, is skipped and counted;
 * the others hold. From any thread.
 */
public final class DecisionCodec {
  private static final int VERSION = 1;

  private DecisionCodec() {}

  /**
   * A change as it was read.
   *
   * @param delta what could be read; ids that were skipped are among the gone
   * @param skipped ids of the decisions that could not be, as far as they have one
   * @param clockMillis the database's time less Redis's at publication; empty when not told
   */
  public record ReadDelta(Delta delta, List<String> skipped, OptionalLong clockMillis) {}

  public static String write(Decision decision) {
    return write(decision, new JsonWriter()).toString();
  }

  /** Empty for one that this version cannot read, whatever is wrong with it. */
  public static Optional<Decision> read(String json) {
    try {
      return Optional.of(decision(JsonReader.object(json)));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static String write(Delta delta) {
    JsonWriter out = new JsonWriter().open().put("v", VERSION);
    out.put("from", delta.from().toString()).put("to", delta.to().toString());
    out.name("put").openList();
    delta.put().forEach(decision -> write(decision, out));
    return out.closeList().put("gone", delta.gone()).close().toString();
  }

  /** Empty when the change as a whole cannot be read: then the whole set must be. */
  public static Optional<ReadDelta> readDelta(String json) {
    try {
      return Optional.of(delta(JsonReader.object(json)));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ReadDelta delta(Fields fields) {
    version(fields);
    List<Decision> put = new ArrayList<>();
    List<String> gone = new ArrayList<>(fields.texts("gone"));
    List<String> skipped = new ArrayList<>(0);
    for (Object each : fields.list("put")) {
      Optional<Decision> decision = decision(each);
      decision.ifPresent(put::add);
      if (decision.isEmpty()) {
        id(each).ifPresent(skipped::add);
      }
    }
    gone.addAll(skipped);
    Delta delta = new Delta(stamp(fields, "from"), stamp(fields, "to"), put, gone);
    return new ReadDelta(delta, skipped, fields.whole("clock"));
  }

  private static Optional<Decision> decision(Object value) {
    try {
      return Optional.of(decision(Fields.of(value)));
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(Object value) {
    try {
      return Fields.of(value).text("id");
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static JsonWriter write(Decision decision, JsonWriter out) {
    out.open().put("v", VERSION).put("id", decision.id());
    out.put("stamp", decision.stamp().toString()).put("mode", decision.mode().word());
    Match match = decision.match();
    out.name("match").open().put(match.kind(), match.value()).close();
    DecisionParts.write(decision.scope(), out.name("scope"));
    decision.limit().ifPresent(limit -> DecisionParts.write(limit, out.name("limit")));
    out.put("owner", decision.owner()).put("reason", decision.reason());
    out.put("decidedAt", decision.decidedAt().toString());
    decision.expiresAt().ifPresent(end -> out.put("expiresAt", end.toString()));
    return out.close();
  }

  private static Decision decision(Fields fields) {
    version(fields);
    return new Decision(
        fields.needText("id"),
        stamp(fields, "stamp"),
        DecisionParts.known(Mode.of(fields.needText("mode"))),
        match(DecisionParts.known(fields.object("match"))),
        fields.object("scope").map(DecisionParts::scope).orElse(Scope.ALL),
        fields.object("limit").map(DecisionParts::limit),
        fields.text("owner").orElse(""),
        fields.text("reason").orElse(""),
        DecisionParts.known(fields.instant("decidedAt")),
        fields.instant("expiresAt"));
  }

  private static void version(Fields fields) {
    if (fields.whole("v").orElse(VERSION) != VERSION) {
      throw new JsonException("a version that is not known");
    }
  }

  private static Stamp stamp(Fields fields, String name) {
    return DecisionParts.known(Stamp.parse(fields.needText(name)));
  }

  /** With a second condition it would be narrower than it looks here: not to be guessed at. */
  private static Match match(Fields fields) {
    if (fields.names().size() != 1) {
      throw new JsonException("not one match");
    }
    return DecisionParts.known(
        fields
            .text("digest")
            .<Match>map(Match.ByDigest::new)
            .or(() -> fields.text("application").map(Match.ByApplication::new))
            .or(() -> fields.text("user").map(Match.ByUser::new))
            .or(() -> fields.text("table").map(Match.ByTable::new)));
  }
}
