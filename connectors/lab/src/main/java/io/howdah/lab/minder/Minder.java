package io.howdah.lab.minder;

import io.howdah.lab.LabException;
import io.howdah.lab.LabSpec;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
import java.util.List;

/**
 * The process that holds a lab: its servers are its children, its traffic and its relays are
 * threads in it. It ends with {@code lab down} or a signal, and the lab with it.
 */
public final class Minder {
  private Minder() {}

  /** Arguments as {@link #arguments} makes them. */
  public static void main(String[] args) {
    LabSpec spec = spec(args);
    Startup startup = new Startup(new Layout(spec.dir()));
    try (Lab lab = Lab.up(spec, step -> startup.say(Startup.STEP, step));
        Control control = Control.listen(lab, new Layout(spec.dir()))) {
      startup.say(Startup.READY, "");
      control.awaitDown();
    } catch (RuntimeException e) {
      e.printStackTrace(); // Its stderr is the minder's log.
      startup.say(Startup.FAILED, LabException.wordsOf(e));
      System.exit(1);
    }
    System.exit(0);
  }

  static List<String> arguments(LabSpec spec) {
    return List.of(
        spec.dir().toString(),
        Integer.toString(spec.replicas()),
        Integer.toString(spec.cascading()),
        Boolean.toString(spec.chained()),
        Integer.toString(spec.pods()),
        Integer.toString(spec.pg()),
        Boolean.toString(spec.redis()),
        Boolean.toString(spec.traffic()));
  }

  private static LabSpec spec(String[] args) {
    return new LabSpec(
        Path.of(args[0]),
        Integer.parseInt(args[1]),
        Integer.parseInt(args[2]),
        Boolean.parseBoolean(args[3]),
        Integer.parseInt(args[4]),
        Integer.parseInt(args[5]),
        Boolean.parseBoolean(args[6]),
        Boolean.parseBoolean(args[7]));
  }
}
