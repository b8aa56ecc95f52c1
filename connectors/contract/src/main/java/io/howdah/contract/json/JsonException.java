package io.howdah.contract.json;

/** The text is not the JSON that was expected; the message says where. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JsonException(String message) {
    super(message);
  }
}
