package io.howdah.bench;

import io.howdah.contract.digest.Digests;
import io.howdah.contract.statement.Statements;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads many different statements of 500 characters in several ways, in turns, and prints what each
 * way takes for one. Nothing is cached between two statements, so each is read a first time.
 *
 * <p>A virtual processor is often half of a core, and who has the other half makes code full of
 * decisions take 1.7 times as long, on and off, without a sign of it in the accounts. So a regular
 * expression reads the same statements right before and right after the digest: a turn is calm when
 * both took at most a tenth more than it ever took. What the digest itself took decides nothing.
 */
final class ReadingFork {
  private static final int STATEMENTS = 2_000;
  private static final int TURNS = 100;
  private static final double CALM = 1.1;
  private static final Pattern WORDS = Pattern.compile("\\w+|'[^']*'|\\S");

  /** The code is warm once nothing was compiled for so long; given up after the longest. */
  private static final Duration SETTLED = Duration.ofMillis(700);

  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);

  private ReadingFork() {}

  public static void main(String[] args) throws NoSuchAlgorithmException {
    List<String> statements = StatementTexts.ofLength(500, STATEMENTS);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    Reading digest = new Reading("digest", sql -> Digests.of(sql).id().charAt(9));
    Reading words = new Reading("words", ReadingFork::words);
    List<Reading> others =
        List.of(
            new Reading("facts", sql -> Statements.of(sql).joins()),
            new Reading("hash", sql -> sha.digest(sql.getBytes(StandardCharsets.UTF_8))[0]),
            new Reading("scan", ReadingFork::scan));
    List<Reading> all = Stream.concat(Stream.of(digest, words), others.stream()).toList();
    warmUp(() -> all.forEach(way -> way.read(statements)));
    all.forEach(Reading::reset);
    List<Turn> turns = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      double before = words.read(statements);
      double took = digest.read(statements);
      turns.add(new Turn(before, took, words.read(statements)));
      others.forEach(way -> way.read(statements));
    }
    all.forEach(way -> way.print(System.out));
    printCalm(turns, CALM * words.best());
  }

  /** What the three readings of a turn took for a statement, in nanoseconds. */
  private record Turn(double wordsBefore, double digest, double wordsAfter) {
    boolean isCalm(double atMost) {
      return wordsBefore <= atMost && wordsAfter <= atMost;
    }
  }

  private static void printCalm(List<Turn> turns, double atMost) {
    DoubleSummaryStatistics calm =
        turns.stream()
            .filter(turn -> turn.isCalm(atMost))
            .mapToDouble(Turn::digest)
            .summaryStatistics();
    System.out.println("turns " + turns.size());
    System.out.println("calmTurns " + calm.getCount());
    System.out.println("digestCalmSum " + calm.getSum());
  }

  /** What a careless reader does: it keeps a processor as busy as a digest does. */
  private static int words(String sql) {
    Matcher words = WORDS.matcher(sql);
    int ends = 0;
    while (words.find()) {
      ends = 31 * ends + words.end();
    }
    return ends;
  }

  private static void warmUp(Runnable turn) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    long settled = start;
    long compiled = 0;
    while (System.nanoTime() - settled < SETTLED.toNanos()
        && System.nanoTime() - start < LONGEST_WARM_UP.toNanos()) {
      turn.run();
      if (compiler.getTotalCompilationTime() != compiled) {
        compiled = compiler.getTotalCompilationTime();
        settled = System.nanoTime();
      }
    }
  }

  /** The least that any reader does: look at each character. */
  private static int scan(String sql) {
    int sum = 0;
    for (int i = 0; i < sql.length(); i++) {
      sum = 31 * sum + sql.charAt(i);
    }
    return sum;
  }
}
