package io.howdah.desktop.topology;

import io.howdah.desktop.kit.*;
import io.howdah.desktop.sample.*;
import io.howdah.desktop.sight.*;
import io.howdah.fleet.*;
import javafx.scene.Scene;
import java.nio.file.Path;

public class Preview {
  public static void main(String[] a) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Moment now = Moment.now();
    SampleFeed feed = new SampleFeed(a[0].equals("large") ? SampleFleet.large(now) : a[0].equals("healthy") ? SampleFleet.healthy(now) : SampleFleet.incident(now));
    for (Theme t : Theme.values()) {
      var img = FxToolkit.on(() -> {
        TopologyScreen s = new TopologyScreen(new TopologyScreen.Hands(x -> {}, x -> {}, x -> {}));
        s.show(TopologyModel.of(Sight.of(feed), Looking.AT_ALL.select(Target.node("replica-eu-3"))));
        Scene sc = new Scene(new javafx.scene.layout.StackPane(s), 1176, 888);
        t.install(sc);
        return sc.snapshot(null);
      });
      Png.write(img, Path.of("/tmp/topo/" + a[0] + "-" + t + ".png"));
    }
    System.exit(0);
  }
}
