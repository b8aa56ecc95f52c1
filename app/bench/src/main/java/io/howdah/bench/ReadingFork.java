package io.howdah.bench;

import io.howdah.contract.digest.Digests;
import io.howdah.contract.statement.Statements;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads many different statements of 500 characters in several ways, in turns, and prints what each
 * way takes for one. Nothing is cached between two statements, so each is read a first time.
 */
final class ReadingFork {
  private static final int STATEMENTS = 2_000;
  private static final int TURNS = 60;
  private static final Pattern WORDS = Pattern.compile("\\w+|'[^']*'|\\S");

  /** The code is warm once nothing was compiled for so long; given up after the longest. */
  private static final Duration SETTLED = Duration.ofMillis(700);

  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);

  private ReadingFork() {}

  public static void main(String[] args) throws NoSuchAlgorithmException {
    List<String> statements = StatementTexts.ofLength(500, STATEMENTS);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    List<Reading> ways =
        List.of(
            new Reading("digest", sql -> Digests.of(sql).id().charAt(9)),
            new Reading("facts", sql -> Statements.of(sql).joins()),
            new Reading("hash", sql -> sha.digest(sql.getBytes(StandardCharsets.UTF_8))[0]),
            new Reading("scan", ReadingFork::scan),
            new Reading("words", ReadingFork::words));
    warmUp(() -> ways.forEach(way -> way.read(statements)));
    ways.forEach(Reading::reset);
    for (int turn = 0; turn < TURNS; turn++) {
      ways.forEach(way -> way.read(statements));
    }
    ways.forEach(way -> way.print(System.out));
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
