package io.howdah.lab.minder;

import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How a minder tells the command that started it how far it is: a file of one word and a text. */
final class Startup {
  static final String STEP = "step ";
  static final String READY = "ready ";
  static final String FAILED = "failed ";
  private final Path file;

  Startup(Layout layout) {
    this.file = layout.logs().resolve("startup.txt");
  }

  void clear() {
    Trees.createPrivate(file.getParent());
    Trees.writePrivate(file, "");
  }

  void say(String kind, String text) {
    try {
      Files.writeString(
          file,
          kind + text.replace('\n', ' ') + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
