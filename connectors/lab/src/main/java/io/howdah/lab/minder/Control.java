package io.howdah.lab.minder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.howdah.lab.FaultWords;
import io.howdah.lab.Json;
import io.howdah.lab.LabException;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Lab;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * The ear of a running lab: one request a connection, one line of JSON each way, on a loopback port
 * that only who can read the lab's control file may use.
 */
public final class Control implements AutoCloseable {
  private final Lab lab;
  private final ServerSocket socket;
  private final String token = UUID.randomUUID().toString();
  private final CountDownLatch down = new CountDownLatch(1);

  private Control(Lab lab, ServerSocket socket) {
    this.lab = lab;
    this.socket = socket;
  }

  /** Listens from now on and says where in the lab's directory. */
  public static Control listen(Lab lab, Layout layout) {
    try {
      Control control = new Control(lab, new ServerSocket(0, 16, InetAddress.getLoopbackAddress()));
      Trees.writePrivate(layout.control(), control.address());
      Thread.ofPlatform().daemon().name("lab-control").start(control::accept);
      return control;
    } catch (IOException e) {
      throw new LabException("cannot listen for commands: " + LabException.wordsOf(e), e);
    }
  }

  /** Returns when someone has asked for the end; the lab is then already down. */
  public void awaitDown() {
    try {
      down.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address() {
    ObjectNode address = JsonNodeFactory.instance.objectNode();
    address.put("port", socket.getLocalPort());
    address.put("token", token);
    return Json.line(address) + "\n";
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // Closed, or the client was gone before it was heard.
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      String request = in.readLine();
      if (request != null) {
        String answer = Json.line(answer(Json.tree(request))) + "\n";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        endIfDown(Json.tree(request));
      }
    } catch (IOException | LabException e) {
      // Whoever asked is gone, or did not speak this language.
    }
  }

  private void endIfDown(JsonNode request) {
    if (request.path("verb").asText().equals("down") && allowed(request)) {
      down.countDown();
    }
  }

  private boolean allowed(JsonNode request) {
    return token.equals(request.path("token").asText());
  }

  private ObjectNode answer(JsonNode request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      if (!allowed(request)) {
        throw new LabException("not allowed");
      }
      answer.set("result", result(request.path("verb").asText(), words(request)));
    } catch (RuntimeException e) {
      answer.put("error", LabException.wordsOf(e));
      answer.put("usage", e instanceof WrongTargetException);
    }
    return answer;
  }

  private JsonNode result(String verb, List<String> words) {
    switch (verb) {
      case "fault" -> lab.fault(FaultWords.parse(words));
      case "heal" -> heal(words);
      case "down" -> lab.close();
      case "status" -> {}
      default -> throw new LabException("no verb " + verb);
    }
    return status();
  }

  private void heal(List<String> words) {
    if (words.isEmpty()) {
      lab.heal();
    } else {
      lab.heal(words.getFirst());
    }
  }

  private JsonNode status() {
    ObjectNode status = (ObjectNode) Json.tree(lab.description());
    status.set("traffic", Json.tree(lab.traffic()));
    status.set("faults", Json.tree(lab.activeFaults()));
    return status;
  }

  private static List<String> words(JsonNode request) {
    List<String> words = new ArrayList<>();
    request.path("words").forEach(word -> words.add(word.asText()));
    return words;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new LabException("cannot stop listening: " + LabException.wordsOf(e), e);
    }
  }
}
