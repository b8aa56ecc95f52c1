package io.howdah.lab;

/** What was asked for names something that this lab does not have, or not in that role. */
public final class WrongTargetException extends LabException {
  private static final long serialVersionUID = 1L;

  public WrongTargetException(String message) {
    super(message);
  }
}
