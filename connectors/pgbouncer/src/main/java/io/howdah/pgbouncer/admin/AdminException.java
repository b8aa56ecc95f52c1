package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import java.io.IOException;

/** A conversation with an admin console that ended badly, with its cause as a value. */
public final class AdminException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public AdminException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  AdminException(Failure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  /** What went wrong, for the Reading that reports it. */
  public Failure failure() {
    return failure;
  }

  static AdminException protocol(String detail) {
    return new AdminException(new Failure.WrongProtocol(detail));
  }
}
