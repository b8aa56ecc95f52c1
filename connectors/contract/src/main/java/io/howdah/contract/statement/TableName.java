package io.howdah.contract.statement;

/**
 * A table as a statement names it: unquoted names in lower case, quoted ones without their quotes.
 *
 * @param schema empty when the statement names none
 */
public record TableName(String schema, String name) {

  /** As SQL would write it. */
  @Override
  public String toString() {
    return schema.isEmpty() ? quoted(name) : quoted(schema) + "." + quoted(name);
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
