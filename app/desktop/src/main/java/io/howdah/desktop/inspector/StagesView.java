package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The way of the log to a replica: stops on a line, bytes between them, time below. */
final class StagesView extends SectionView<Section.Stages> {
  private final Mono position = Mono.of("", Tone.FAINT, "size-11");
  private final Track track = new Track();

  StagesView() {
    super(Section.Stages.class);
    head.getChildren().addAll(Texts.space(), position);
    getChildren().add(track);
  }

  @Override
  void draw(Section.Stages section) {
    position.setText(section.position());
    track.show(section);
  }

  /** 66 px high. */
  private static final class Track extends Pane {
    private static final double LINE_Y = 28;
    private static final double RADIUS = 5;

    private final Region line = new Region();
    private final List<Region> stops = new ArrayList<>();
    private final List<Mono> gaps = new ArrayList<>();
    private final List<Text> labels = new ArrayList<>();
    private final List<Mono> times = new ArrayList<>();

    Track() {
      line.getStyleClass().add("stage-line");
      getChildren().add(line);
      setMinHeight(66);
      setPrefHeight(66);
    }

    void show(Section.Stages section) {
      while (stops.size() < section.stops().size()) {
        add();
      }
      for (int i = 0; i < stops.size(); i++) {
        labels.get(i).setText(section.stops().get(i).label());
        times.get(i).setText(section.stops().get(i).time());
        gaps.get(i).setText(i == 0 ? "" : section.gaps().get(i - 1));
      }
      Tone tone = section.level() == Level.CALM ? Tone.FAINT : section.level().tone();
      Tone.set(times.getLast(), tone);
      requestLayout();
    }

    private void add() {
      Region stop = new Region();
      stop.getStyleClass().add("stage-stop");
      stops.add(stop);
      gaps.add(new Mono("size-11"));
      labels.add(Texts.of("", Tone.MUTED, "size-11"));
      times.add(Mono.of("", Tone.FAINT, "size-11"));
      getChildren().addAll(stop, gaps.getLast(), labels.getLast(), times.getLast());
    }

    @Override
    protected void layoutChildren() {
      int last = stops.size() - 1;
      double step = last < 1 ? 0 : (getWidth() - 2 * RADIUS) / last;
      line.resizeRelocate(RADIUS, LINE_Y - 1.5, step * last, 3);
      for (int i = 0; i <= last; i++) {
        double x = Math.round(RADIUS + i * step);
        stops.get(i).resizeRelocate(x - RADIUS, LINE_Y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        double share = i == 0 ? 0 : i == last ? 1 : 0.5;
        double edge = i == 0 ? 0 : i == last ? getWidth() : x;
        place(labels.get(i), edge, share, 51);
        place(times.get(i), edge, share, 53);
        place(gaps.get(i), x - step / 2, 0.5, 6);
      }
    }

    private static void place(Node node, double x, double share, double y) {
      double width = node.prefWidth(-1);
      node.autosize();
      node.setLayoutX(Math.round(x - width * share));
      node.setLayoutY(y);
    }
  }
}
