package io.howdah.fleet;

import java.time.Duration;

/**
 * Why a target did not answer. Part of the model: a failed Reading is a value with its cause. Texts
 * in {@code detail} come from servers and drivers and are hostile input for whoever shows them.
 */
public sealed interface Failure {

  /** The server's or driver's own words, possibly empty. */
  String detail();

  /** The name does not resolve. */
  record UnknownHost(String host, String detail) implements Failure {}

  /** Nothing listens there, or the network says it cannot be reached. */
  record Unreachable(String detail) implements Failure {}

  /** No complete answer within the deadline. The peer may be frozen or behind a black hole. */
  record TimedOut(Duration deadline, String detail) implements Failure {}

  /** Password, role or {@code pg_hba.conf} refused us. */
  record Refused(String detail) implements Failure {}

  /** The target is out of connections (53300, or PgBouncer's {@code no more connections}). */
  record OutOfConnections(String detail) implements Failure {}

  /** The server starts up, or recovers and does not accept connections yet (57P03). */
  record Starting(String detail) implements Failure {}

  /** The server is shutting down, or ended our session (57P01, 57P02). */
  record ShuttingDown(String detail) implements Failure {}

  /** What answers is not the expected kind of server. */
  record WrongProtocol(String detail) implements Failure {}

  /** The server is older than Howdah supports. */
  record UnsupportedVersion(String version, String detail) implements Failure {}

  /** TLS was required and refused, or a certificate does not hold. */
  record Tls(String detail) implements Failure {}

  /** A right is missing without which nothing can be read. */
  record MissingRight(String remedy, String detail) implements Failure {}

  /** The connection broke while it was used. */
  record ConnectionLost(String detail) implements Failure {}

  /** Any other error of the server. */
  record ServerError(String sqlState, String detail) implements Failure {}
}
