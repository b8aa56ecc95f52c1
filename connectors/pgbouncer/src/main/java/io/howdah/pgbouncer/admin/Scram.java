package io.howdah.pgbouncer.admin;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import com.ongres.scram.common.exception.ScramRuntimeException;
import com.ongres.scram.common.exception.ScramServerErrorException;
import io.howdah.fleet.Failure;
import java.util.List;

/** SCRAM-SHA-256 from our side; it also makes the server prove that it knows the password. */
final class Scram {

  /** Above this a server's demand for work would outlast any deadline. */
  private static final int MAX_ITERATIONS = 500_000;

  private final ScramClient client;

  private Scram(ScramClient client) {
    this.client = client;
  }

  static Scram start(List<String> mechanisms, String password) throws AdminException {
    if (!mechanisms.contains("SCRAM-SHA-256")) {
      throw new AdminException(
          new Failure.Refused("the server offers only the SASL mechanisms " + mechanisms));
    }
    try {
      return new Scram(
          ScramClient.builder()
              .advertisedMechanisms(List.of("SCRAM-SHA-256"))
              .username("*")
              .password(password.toCharArray())
              .stringPreparation(StringPreparation.POSTGRESQL_PREPARATION)
              .build());
    } catch (ScramRuntimeException | IllegalArgumentException e) {
      throw new AdminException(new Failure.Refused("the password cannot be used: " + e), e);
    }
  }

  String mechanism() {
    return client.getScramMechanism().getName();
  }

  String first() {
    return client.clientFirstMessage().toString();
  }

  String answer(String serverFirst) throws AdminException {
    try {
      int iterations = client.serverFirstMessage(serverFirst).getIterationCount();
      if (iterations > MAX_ITERATIONS) {
        throw AdminException.protocol("the server demands " + iterations + " SCRAM iterations");
      }
      return client.clientFinalMessage().toString();
    } catch (ScramException | ScramRuntimeException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  void verify(String serverFinal) throws AdminException {
    try {
      client.serverFinalMessage(serverFinal);
    } catch (ScramServerErrorException e) {
      throw new AdminException(new Failure.Refused(String.valueOf(e.getMessage())), e);
    } catch (ScramException | ScramRuntimeException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static AdminException broken(Exception e) {
    Failure failure = new Failure.WrongProtocol("SCRAM exchange broken: " + e.getMessage());
    return new AdminException(failure, e);
  }
}
