package io.howdah.cli.block;

import io.howdah.acts.block.Phrases;
import io.howdah.cli.text.Width;
import io.howdah.cli.text.Wrap;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.decision.AuditEntry;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Entries of the audit as text: decisions in words, all else as it was written. */
record AuditText(int width) {
  private static final String INDENT = "        ";

  /** What any operator notes is told as it was written, so that it looks like none of these. */
  private static final Set<String> CHANGES = Set.of("decide", "extend", "lift", "expire");

  List<String> lines(AuditEntry entry) {
    String head =
        "%6d  %s  %-7s %-8s  %s"
            .formatted(
                entry.seq(),
                entry.at(),
                SafeText.of(entry.action()),
                entry.decision().map(SafeText::of).orElse(""),
                SafeText.of(entry.actor()));
    String detail =
        SafeText.of(CHANGES.contains(entry.action()) ? words(entry.detail()) : entry.detail());
    if (Width.of(head) + 2 + Width.of(detail) <= width) {
      return List.of(head + "  " + detail);
    }
    List<String> lines = new ArrayList<>(Wrap.of("", head, width));
    lines.addAll(Wrap.of(INDENT, detail, width));
    return lines;
  }

  /** What was decided, for how long and why; what is no decision stays JSON. */
  static String words(String detail) {
    try {
      Fields whole = JsonReader.object(detail);
      return whole.object("decision").map(row -> words(whole, row)).orElse(detail);
    } catch (JsonException | IllegalArgumentException | NoSuchElementException other) {
      return detail;
    }
  }

  private static String words(Fields whole, Fields row) {
    List<String> words = new ArrayList<>();
    words.add(row.needText("mode") + limit(row).map(limit -> " " + limit).orElse(""));
    words.add(row.needText("match_kind") + " " + row.needText("match_value"));
    words.add(
        Phrases.scope(
            new Scope(
                Set.copyOf(row.texts("workloads")),
                Set.copyOf(row.texts("nodes")),
                Set.copyOf(row.texts("regions")))));
    words.add(row.text("expires_at").map(end -> "until " + moment(end)).orElse("open-ended"));
    row.text("ended_how")
        .ifPresent(
            how -> words.add(how + " " + row.text("ended_at").map(AuditText::moment).orElse("")));
    row.text("behalf").ifPresent(who -> words.add("for " + who));
    words.add(whole.text("reason").or(() -> row.text("reason")).orElse(""));
    return String.join(" · ", words);
  }

  private static Optional<String> limit(Fields row) {
    return row.text("measure")
        .map(
            measure ->
                Phrases.limit(
                    new Limit(
                        Measure.of(measure).orElseThrow(),
                        row.number("amount").orElseThrow(),
                        Per.of(row.needText("per")).orElseThrow())));
  }

  private static String moment(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant().toString();
    } catch (DateTimeException other) {
      return written;
    }
  }
}
