package io.howdah.contract.decision;

import java.util.regex.Pattern;

/** Which statements a decision is about. */
public sealed interface Match {

  /** The digest, or the name. */
  String value();

  /** The name of its kind on the wire: {@code digest}, {@code application}, … */
  default String kind() {
    if (this instanceof ByDigest) {
      return "digest";
    }
    if (this instanceof ByApplication) {
      return "application";
    }
    return this instanceof ByUser ? "user" : "table";
  }

  /**
   * Every statement that has this digest.
   *
   * @param digest whole, with the version of its rules: {@code fd1:} and 32 hexadecimal digits
   */
  record ByDigest(String digest) implements Match {
    private static final Pattern FORM = Pattern.compile("fd[0-9]{1,4}:[0-9a-f]{32}");

    /**
     * @throws IllegalArgumentException for a text of another form
     */
    public ByDigest {
      if (!FORM.matcher(digest).matches()) {
        throw new IllegalArgumentException("no digest: " + Printable.text(digest, 60));
      }
    }

    /** What people call it: the first four hexadecimal digits. */
    public String shortName() {
      int digits = digest.indexOf(':') + 1;
      return digest.substring(digits, digits + 4);
    }

    @Override
    public String value() {
      return digest;
    }
  }

  /** Every statement of an application, by its {@code application_name}. */
  record ByApplication(String name) implements Match {
    public ByApplication {
      Names.require(name);
    }

    @Override
    public String value() {
      return name;
    }
  }

  /** Every statement of a database user. */
  record ByUser(String name) implements Match {
    public ByUser {
      Names.require(name);
    }

    @Override
    public String value() {
      return name;
    }
  }

  /**
   * Every statement that names a table.
   *
   * @param name as a statement names it, folded as the server folds it; with its schema, only
   *     statements that name the schema as well
   */
  record ByTable(String name) implements Match {
    public ByTable {
      Names.require(name);
    }

    @Override
    public String value() {
      return name;
    }
  }
}
