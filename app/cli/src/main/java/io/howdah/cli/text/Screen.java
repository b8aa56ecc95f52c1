package io.howdah.cli.text;

import io.howdah.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole terminal, drawn in place. A frame is one write inside a synchronized update and clears
 * only what it does not cover, so nothing flickers. What was on the terminal before comes back at
 * the end, also after Ctrl-C.
 */
public final class Screen implements AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String BEGIN_FRAME = "\u001b[?2026h\u001b[H";
  private static final String END_FRAME = "\u001b[J\u001b[?2026l";
  private static final String END_LINE = "\u001b[K";

  private final Terminal terminal;
  private final AtomicBoolean left = new AtomicBoolean();
  private final Thread hook = new Thread(this::leave, "screen-restore");

  private Screen(Terminal terminal) {
    this.terminal = terminal;
  }

  public static Screen take(Terminal terminal) {
    Screen screen = new Screen(terminal);
    Runtime.getRuntime().addShutdownHook(screen.hook);
    terminal.out().print(ENTER);
    return screen;
  }

  /** Shows as many of the lines as there are rows, and says how many there are more. */
  public synchronized void show(List<String> lines) {
    if (left.get()) {
      return;
    }
    int rows = Math.max(2, terminal.rows().getAsInt());
    boolean all = lines.size() <= rows;
    List<String> shown = all ? lines : lines.subList(0, rows - 1);
    StringBuilder frame = new StringBuilder(BEGIN_FRAME);
    frame.append(String.join(END_LINE + "\r\n", shown)).append(END_LINE);
    if (!all) {
      frame.append("\r\n… ").append(lines.size() - shown.size()).append(" more lines");
      frame.append(END_LINE);
    }
    terminal.out().print(frame.append(END_FRAME));
    terminal.out().flush();
  }

  private synchronized void leave() {
    if (left.compareAndSet(false, true)) {
      terminal.out().print(LEAVE);
      terminal.out().flush();
    }
  }

  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The JVM is already going down; the hook has nothing left to do.
    }
  }
}
