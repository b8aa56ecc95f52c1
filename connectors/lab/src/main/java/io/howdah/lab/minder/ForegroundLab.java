package io.howdah.lab.minder;

import io.howdah.lab.LabSpec;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Lab;
import java.util.function.Consumer;

/** A lab in the process of the command that starts it. */
public final class ForegroundLab {
  private ForegroundLab() {}

  /**
   * Returns when someone has taken the lab down; Ctrl-C ends process and lab together.
   *
   * @param up is run once the lab is up
   */
  public static void hold(LabSpec spec, Consumer<String> progress, Runnable up) {
    try (Lab lab = Lab.up(spec, progress);
        Control control = Control.listen(lab, new Layout(spec.dir()))) {
      up.run();
      control.awaitDown();
    }
  }
}
