package io.howdah.lab.minder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.lab.Json;
import io.howdah.lab.LabException;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Occupancy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Talks to the process that holds the lab of one directory. Each call blocks until it is done. */
public final class LabClient {
  /** Cloning a large lab anew is the longest thing that can be asked for. */
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);

  private final Layout layout;

  public LabClient(Path dir) {
    this.layout = new Layout(dir.toAbsolutePath().normalize());
  }

  /** What the lab is and does: its description, {@code traffic} and {@code faults}. */
  public JsonNode status() {
    return ask("status", List.of());
  }

  /** The status with the fault in force. */
  public JsonNode fault(List<String> words) {
    return ask("fault", words);
  }

  /**
   * The status afterwards.
   *
   * @param target empty for everything
   */
  public JsonNode heal(List<String> target) {
    return ask("heal", target);
  }

  /** Ends the lab from within; returns when its processes are gone. */
  void down() {
    ask("down", List.of());
  }

  boolean listening() {
    return Files.exists(layout.control());
  }

  private JsonNode ask(String verb, List<String> words) {
    if (Occupancy.holder(layout).isEmpty() || !listening()) {
      throw new LabException("no lab is up in " + layout.dir());
    }
    JsonNode answer = exchange(verb, words);
    if (answer.has("error")) {
      String why = answer.get("error").asText();
      throw answer.path("usage").asBoolean()
          ? new WrongTargetException(why)
          : new LabException(why);
    }
    return answer.path("result");
  }

  private JsonNode exchange(String verb, List<String> words) {
    try (Socket socket = new Socket()) {
      JsonNode address = Json.tree(Files.readString(layout.control()));
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), address.get("port").asInt()),
          5000);
      socket.setSoTimeout((int) ANSWER_LIMIT.toMillis());
      String request = Json.line(request(address.get("token").asText(), verb, words)) + "\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return Json.tree(firstLine(socket));
    } catch (IOException e) {
      throw new LabException(
          "the lab in " + layout.dir() + " does not answer: " + LabException.wordsOf(e), e);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      throw new IOException("it ended");
    }
    return line;
  }

  private static ObjectNode request(String token, String verb, List<String> words) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("token", token);
    request.put("verb", verb);
    words.forEach(request.putArray("words")::add);
    return request;
  }
}
