package io.howdah.lab;

/** Something about the lab that did not work, in one sentence a user can act on. */
public class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabException(String message) {
    super(message);
  }

  public LabException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to tell a user about any failure: its own words, or its type where it has none. */
  public static String wordsOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
