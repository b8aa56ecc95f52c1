package io.howdah.desktop.kit;

/** A piece of code with what it is, for its colour. */
public record Snippet(String text, Kind kind) {

  /** What a piece of SQL is. */
  public enum Kind {
    PLAIN("code-plain"),
    KEYWORD("code-keyword"),
    STRING("code-string"),
    NUMBER("code-number"),
    COMMENT("code-comment");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    String styleClass() {
      return styleClass;
    }
  }
}
