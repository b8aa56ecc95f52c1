package io.howdah.desktop.sample;

import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.StatementKind;
import java.util.List;
import java.util.Optional;

/** One digest put together by hand: an unlinked one of somebody else's, until more is said. */
public final class SampleRow {
  private final String digest;
  private final FirstSeen firstSeen;
  private final List<OnNode> nodes;
  private String text = "";
  private Optional<String> statement = Optional.empty();
  private boolean linked;
  private StatementKind kind = StatementKind.UNKNOWN;
  private int joins;
  private List<String> tables = List.of();
  private Optional<NPlusOne> nPlusOne = Optional.empty();
  private boolean readsOnPrimary;
  private boolean howdah;

  private SampleRow(String digest, FirstSeen firstSeen, List<OnNode> nodes) {
    this.digest = digest;
    this.firstSeen = firstSeen;
    this.nodes = nodes;
  }

  public static SampleRow of(String digest, FirstSeen firstSeen, List<OnNode> nodes) {
    return new SampleRow(digest, firstSeen, nodes);
  }

  public static SampleRow like(DigestRow row) {
    SampleRow same = of(row.digest(), row.firstSeen(), row.nodes());
    same.text = row.text();
    same.statement = row.statement();
    same.linked = row.linked();
    same.kind = row.kind();
    same.joins = row.joins();
    same.tables = row.tables();
    same.nPlusOne = row.nPlusOne();
    same.readsOnPrimary = row.readsOnPrimary();
    same.howdah = row.howdah();
    return same;
  }

  /** A query whose text is known. */
  SampleRow query(String normalized, String asShown, int tablesRead, String... names) {
    text = normalized;
    linked = true;
    kind = StatementKind.SELECT;
    joins = tablesRead;
    tables = List.of(names);
    return statement(Optional.of(asShown));
  }

  public SampleRow statement(Optional<String> asShown) {
    statement = asShown;
    return this;
  }

  SampleRow readsOnPrimary(boolean reads) {
    readsOnPrimary = reads;
    return this;
  }

  /** One of Howdah's own. */
  public SampleRow owned() {
    howdah = true;
    nPlusOne = Optional.empty();
    readsOnPrimary = false;
    return this;
  }

  public DigestRow row() {
    return new DigestRow(
        digest,
        text,
        statement,
        linked,
        kind,
        joins,
        tables,
        firstSeen,
        nodes,
        OnNode.together(nodes),
        nPlusOne,
        readsOnPrimary,
        howdah);
  }
}
