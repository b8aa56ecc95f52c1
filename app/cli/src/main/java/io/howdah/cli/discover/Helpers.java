package io.howdah.cli.discover;

import io.howdah.cli.terminal.Complaint;
import io.howdah.fleet.Endpoint;
import io.howdah.watch.discover.HostTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** What helps to find standbys that do not listen where they connect from. */
final class Helpers {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
  private static final int MOST_PORTS = 1_000;

  @Option(
      names = "--host-template",
      paramLabel = "T",
      description =
          "where a standby listens: '{application_name}.db.example:5432', '{client_addr}:5433'."
              + " May be given several times")
  List<String> templates = List.of();

  @Option(
      names = "--candidates",
      paramLabel = "HOST:PORT",
      split = ",",
      description = "addresses where standbys may listen; each is asked who it is")
  List<String> candidates = List.of();

  @Option(
      names = "--ports",
      paramLabel = "A-B",
      description = "ports of the primary's host where standbys may listen: 5433-5450")
  String ports;

  List<HostTemplate> templates() {
    return templates.stream().map(HostTemplate::new).toList();
  }

  List<Endpoint> candidates(Endpoint primary) {
    List<Endpoint> all = new ArrayList<>();
    candidates.forEach(text -> all.add(address(text, primary.port())));
    if (ports != null) {
      range(ports).mapToObj(port -> new Endpoint(primary.host(), port)).forEach(all::add);
    }
    return all.stream().filter(endpoint -> !endpoint.equals(primary)).distinct().toList();
  }

  private static Endpoint address(String text, int port) {
    return HostTemplate.address(text, port)
        .orElseThrow(
            () ->
                Complaint.usage("--candidates: found '" + text + "', expected HOST or HOST:PORT"));
  }

  private static IntStream range(String text) {
    Matcher matcher = RANGE.matcher(text.strip());
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first >= 1 && last <= 65_535 && first <= last && last - first < MOST_PORTS) {
        return IntStream.rangeClosed(first, last);
      }
    }
    throw Complaint.usage(
        "--ports: found '"
            + text
            + "', expected a range such as 5433-5450 of at most "
            + MOST_PORTS
            + " ports");
  }
}
