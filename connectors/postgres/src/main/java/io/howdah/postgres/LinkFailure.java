package io.howdah.postgres;

import io.howdah.fleet.Failure;

/** Carries a {@link Failure} up to where it becomes part of an answer. */
final class LinkFailure extends Exception {

  private final transient Failure failure;

  LinkFailure(Failure failure) {
    super(failure.toString(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
