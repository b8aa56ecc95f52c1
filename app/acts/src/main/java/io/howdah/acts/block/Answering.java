package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.postgres.decisions.Answer;
import io.howdah.watch.words.FailureWords;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers of schema {@code howdah} in words and as problems. */
final class Answering {
  private static final int MOST_IDS = 10;

  private Answering() {}

  static <T> T value(String node, Answer<T> answer) {
    if (answer instanceof Answer.Given<T>(T value)) {
      return value;
    }
    throw problem(node, answer);
  }

  static ActProblem problem(String node, Answer<?> answer) {
    String words = words(node, answer);
    return switch (answer) {
      case Answer.NotAllowed<?>(String role, String remedy, String detail) ->
          ActProblem.before(words, remedy);
      case Answer.NoSchema<?> none -> ActProblem.before(words, Say.it("act.block.install"));
      case Answer.Lacks<?>(String what, String remedy) -> ActProblem.before(words, remedy);
      case Answer.Given<?> given -> ActProblem.before(words);
      case Answer.Refused<?> refused -> ActProblem.before(words);
      case Answer.Unanswered<?> silent -> ActProblem.before(words);
    };
  }

  /**
   * What is to be told of decisions in force that cannot be read; empty where there are none.
   *
   * @param where the node that told of them, or Redis
   */
  static Optional<String> unread(String where, Set<String> ids) {
    String some = ids.stream().sorted().limit(MOST_IDS).collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(Say.it("act.block.unread", Integer.toString(ids.size()), where, some));
  }

  static String words(String node, Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> given -> "";
      case Answer.Refused<?>(Answer.Why why, String text) -> text;
      case Answer.NotAllowed<?>(String role, String remedy, String detail) ->
          Say.it("act.refused.right", role, node, detail);
      case Answer.NoSchema<?> none -> Say.it("act.block.schema", node);
      case Answer.Lacks<?>(String what, String remedy) ->
          Say.it("act.block.lacks", node, what, remedy);
      case Answer.Unanswered<?>(var cause) ->
          Say.it("act.problem.unanswered", node, FailureWords.of(cause));
    };
  }
}
