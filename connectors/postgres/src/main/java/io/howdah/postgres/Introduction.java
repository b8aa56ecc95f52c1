package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a server says it is, asked once over a connection that is closed again: for finding a fleet
 * from one address. Names are hostile input.
 *
 * @param receiverName the {@code application_name} under which it streams from its upstream; empty
 *     on a primary, without a receiver, or without the right to see it
 * @param seesReplication whether the role is shown who streams; without it {@code standbys} have no
 *     addresses
 * @param upstreamHost and {@code upstreamPort}: where its own receiver streams from
 */
public record Introduction(
    String systemIdentifier,
    boolean inRecovery,
    String clusterName,
    Optional<String> receiverName,
    Optional<String> upstreamHost,
    OptionalInt upstreamPort,
    boolean seesReplication,
    List<Standby> standbys) {

  private static final String INTRODUCTION = Sql.load("introduction");
  private static final String STANDBYS = Sql.load("standbys");
  private static final Pattern APPLICATION_NAME =
      Pattern.compile("(?<![\\w])application_name=('(?:[^'\\\\]|\\\\.)*'|\\S+)");

  public Introduction {
    standbys = List.copyOf(standbys);
  }

  /**
   * One physical standby, as its upstream sees it.
   *
   * @param clientAddr where it connects from, not necessarily where it listens; empty over a socket
   */
  public record Standby(String applicationName, Optional<String> clientAddr) {}

  /** Connects, asks and closes within {@code deadline}; blocks, never throws. */
  public static Reading<Introduction> ask(
      Endpoint endpoint, String database, Access access, Secrets secrets, Duration deadline) {
    Moment asked = Moment.now();
    Login login = Login.observer(endpoint, database, access, secrets);
    try (Link link = Link.open(login, false, deadline)) {
      Introduction answer = link.use(deadline, Introduction::read);
      return Reading.answered(endpoint.toString(), asked, Moment.now().since(asked), answer);
    } catch (LinkFailure failed) {
      return Reading.failed(
          endpoint.toString(), asked, Moment.now().since(asked), failed.failure());
    }
  }

  private static Introduction read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INTRODUCTION);
        ResultSet result = statement.executeQuery()) {
      result.next();
      Row row = new Row(result);
      return new Introduction(
          Long.toUnsignedString(row.big("system_identifier")),
          row.flag("in_recovery"),
          row.text("cluster_name"),
          row.optionalText("conninfo").flatMap(Introduction::applicationName),
          row.optionalText("sender_host"),
          row.optionalNumber("sender_port"),
          row.flag("sees_replication"),
          standbys(connection));
    }
  }

  private static List<Standby> standbys(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDBYS);
        ResultSet result = statement.executeQuery()) {
      List<Standby> standbys = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        standbys.add(new Standby(row.text("application_name"), row.optionalText("client_addr")));
      }
      return standbys;
    }
  }

  /** From a connection string as libpq prints it, where it may stand in quotes. */
  static Optional<String> applicationName(String conninfo) {
    Matcher matcher = APPLICATION_NAME.matcher(conninfo);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String found = matcher.group(1);
    return Optional.of(
        found.startsWith("'")
            ? found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1")
            : found);
  }
}
