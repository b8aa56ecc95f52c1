package io.howdah.fleet.digest;

import java.util.List;
import java.util.Optional;

/**
 * One digest and what it does on every node where it was seen. Texts come from the fleet and are
 * hostile input.
 *
 * @param digest {@code fd1:…}; {@code queryid:…} of a statement whose text is not known, which
 *     cannot be blocked
 * @param text the statement without its constants; cut at {@link #LONGEST} characters
 * @param statement as a server shows it, with {@code $1}; empty where not known or longer than that
 * @param linked whether the text is known; not when the server lost it or it was not read yet
 * @param joins tables in the statement, each place where one is read or written counted
 * @param tables their names as SQL would write them, each once; at most 64
 * @param nodes by node, in fleet order
 * @param usage of all of these together, now
 * @param nPlusOne a suspicion
 * @param readsOnPrimary a statement that only reads, run on the primary, that a replica could
 *     answer as far as its text tells
 * @param howdah a statement of Howdah's own; never new, never suspected, never on the wrong node
 */
public record DigestRow(
    String digest,
    String text,
    Optional<String> statement,
    boolean linked,
    StatementKind kind,
    int joins,
    List<String> tables,
    FirstSeen firstSeen,
    List<OnNode> nodes,
    Usage usage,
    Optional<NPlusOne> nPlusOne,
    boolean readsOnPrimary,
    boolean howdah) {

  /** Characters of a statement that are kept. */
  public static final int LONGEST = 32 << 10;

  public DigestRow {
    tables = List.copyOf(tables);
    nodes = List.copyOf(nodes);
  }

  /** The same under a suspicion. */
  public DigestRow suspected(NPlusOne suspicion) {
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
        usage,
        Optional.of(suspicion),
        readsOnPrimary,
        howdah);
  }

  /** The first four digits, by which people call it. */
  public String shortName() {
    int colon = digest.indexOf(':');
    return digest.substring(colon + 1, Math.min(digest.length(), colon + 5));
  }

  /** Every id that servers know it by, without repetition. */
  public List<ServerId> ids() {
    return nodes.stream().flatMap(node -> node.ids().stream()).distinct().toList();
  }

  /** Every queryid, without repetition. */
  public List<Long> queryIds() {
    return nodes.stream()
        .flatMap(node -> node.ids().stream())
        .map(ServerId::queryId)
        .distinct()
        .toList();
  }

  public Optional<OnNode> on(String node) {
    return nodes.stream().filter(there -> there.node().equals(node)).findFirst();
  }
}
