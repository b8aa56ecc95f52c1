package io.howdah.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Statements as applications send them, all different, of one length. */
final class StatementTexts {
  private static final List<Function<Random, String>> PARTS =
      List.of(
          random -> " and t" + random.nextInt(9) + ".status_code = " + random.nextInt(10_000),
          random -> " and lower(t1.\"displayName\") like '%it''s " + random.nextInt() + "%'",
          random -> " and t2.id in (1, 2, 3, " + random.nextInt() + ", $4, $5, -6)",
          random -> " and t3.payload->>'key" + random.nextInt(99) + "' = ?",
          random -> " and t4.created_at > now() - interval '" + random.nextInt(99) + " days'",
          random -> " or (t5.a, t5.b) = (" + random.nextInt() + ", 1.5e3) /* tag:x */",
          random -> "\n  and exists (select 1 from audit_log l where l.ref = t1.id)",
          random -> " and t6.amount::numeric(12, 2) between ? and ?",
          random -> " and t7.tags && array['a', 'b', 'c" + random.nextInt(9) + "']");

  private StatementTexts() {}

  static List<String> ofLength(int length, int count) {
    Random random = new Random(1);
    return IntStream.range(0, count).mapToObj(i -> text(random, length)).toList();
  }

  private static String text(Random random, int length) {
    StringBuilder text =
        new StringBuilder("SELECT t1.id, t1.name, count(*) AS n FROM app.orders t");
    text.append(" JOIN app.customers t1 ON t1.id = t.customer_id");
    text.append(" LEFT JOIN items t2 USING (order_id) WHERE t.region = 'eu-")
        .append(random.nextInt(99));
    text.append("'");
    while (text.length() < length) {
      text.append(PARTS.get(random.nextInt(PARTS.size())).apply(random));
    }
    text.setLength(length);
    return text.toString();
  }
}
