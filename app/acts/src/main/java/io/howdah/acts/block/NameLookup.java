package io.howdah.acts.block;

import io.howdah.contract.decision.Match;
import io.howdah.contract.statement.Statements;
import io.howdah.contract.statement.TableName;
import io.howdah.fleet.Access;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Heard;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.KnownNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks every node once whether anybody knows the application, user or table that a decision is
 * about, and guards for an application: to tell a name that is mistyped. Blocks for at most a few
 * seconds.
 */
public record NameLookup(Desk desk) {

  /** One that stands still is not waited for. */
  private static final Patience STILL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(4));

  /** Without a text and a forecast; nothing is known of a digest here. */
  public Sight look(Match match) {
    return new Sight(seen(match), Optional.empty(), Optional.empty());
  }

  private Sight.Seen seen(Match match) {
    return switch (match) {
      case Match.ByDigest digest -> Sight.Seen.UNKNOWN;
      case Match.ByApplication(String name) -> application(name);
      case Match.ByUser(String name) ->
          anywhere(asked(names -> node -> names.user(node, name, STILL)));
      case Match.ByTable(String name) -> table(Statements.tables("table " + name));
    };
  }

  private Sight.Seen table(List<TableName> named) {
    return named.size() == 1
        ? anywhere(asked(names -> node -> names.table(node, named.getFirst(), STILL)))
        : Sight.Seen.UNKNOWN;
  }

  /** One node alone can tell that there is none: the others have what the primary has. */
  private static Sight.Seen anywhere(List<Optional<Boolean>> told) {
    return told.stream().flatMap(Optional::stream).anyMatch(there -> there)
        ? Sight.Seen.SEEN
        : told.stream().anyMatch(Optional::isPresent) ? Sight.Seen.UNSEEN : Sight.Seen.UNKNOWN;
  }

  /** Its sessions are on any node, and behind a pooler there may be none: guards know it too. */
  private Sight.Seen application(String name) {
    Asked<Optional<Boolean>> guards = Asked.of(() -> guards(name));
    List<Optional<Boolean>> told = asked(names -> node -> names.application(node, name, STILL));
    boolean all = guards.answer().isPresent() && told.stream().allMatch(Optional::isPresent);
    return guards.answer().orElse(false) || told.stream().anyMatch(each -> each.orElse(false))
        ? Sight.Seen.SEEN
        : all ? Sight.Seen.UNSEEN : Sight.Seen.UNKNOWN;
  }

  /** Whether a guard tells of it; empty where Redis does not answer. */
  private Optional<Boolean> guards(String application) {
    return desk.channel()
        .map(channel -> channel.rollCall(Publisher.ASK).value())
        .orElseGet(() -> Optional.of(List.of()))
        .map(heard -> heard.stream().map(Heard::application).anyMatch(application::equals));
  }

  /** What each node answered; empty of one that did not. */
  private List<Optional<Boolean>> asked(
      Function<KnownNames, Function<Node, Answer<Boolean>>> question) {
    Fleet fleet = desk.fleet();
    Access access = fleet.access();
    String role = access.operator().orElse(access.observer());
    try (KnownNames names = new KnownNames(fleet.database(), role, access, desk.secrets())) {
      Function<Node, Answer<Boolean>> ask = question.apply(names);
      return fleet.nodes().stream().map(node -> Asked.of(() -> ask.apply(node))).toList().stream()
          .map(Asked::answer)
          .map(NameLookup::given)
          .toList();
    }
  }

  private static Optional<Boolean> given(Answer<Boolean> answer) {
    return answer instanceof Answer.Given<Boolean>(Boolean there)
        ? Optional.of(there)
        : Optional.empty();
  }
}
