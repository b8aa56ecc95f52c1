package io.howdah.postgres.digest;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Parameters of a corpus statement: {@code 3, 4L, 1.5, 'x', null, {1,2}, d2020-01-01}. */
final class Values {
  private record Null() {}

  private Values() {}

  static List<Object> parse(String text) {
    return Stream.of(text.split(", ")).map(Values::value).toList();
  }

  private static Object value(String text) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case '\'' -> text.substring(1, text.length() - 1);
      case '{' ->
          Arrays.stream(text.substring(1, text.length() - 1).split(","))
              .map(Integer::valueOf)
              .toArray(Integer[]::new);
      case 'd' -> LocalDate.parse(rest);
      case 'u' -> UUID.fromString(rest);
      case 'b' -> new byte[] {0, 1, 2};
      case 'n' -> new Null();
      case 't' -> text.equals("true") ? Boolean.TRUE : LocalDateTime.parse(rest);
      case 'f' -> Boolean.FALSE;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    String digits = text.substring(0, text.length() - 1);
    return switch (text.charAt(text.length() - 1)) {
      case 'L' -> Long.valueOf(digits);
      case 'f' -> Float.valueOf(digits);
      case 'g' -> Double.valueOf(digits);
      case 's' -> Short.valueOf(digits);
      default -> text.contains(".") ? new BigDecimal(text) : (Object) Integer.valueOf(text);
    };
  }

  static void bind(PreparedStatement statement, int first, List<Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof Null) {
        statement.setNull(first + i, java.sql.Types.INTEGER);
      } else if (value instanceof Integer[] array) {
        statement.setArray(first + i, statement.getConnection().createArrayOf("int4", array));
      } else {
        statement.setObject(first + i, value);
      }
    }
  }
}
