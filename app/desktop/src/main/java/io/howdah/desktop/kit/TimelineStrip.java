package io.howdah.desktop.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * The last hour along the bottom: three lines with their newest figures at the left, what happened
 * in boxes above them, the playhead, and at the right whether the screens are live. 64 px high.
 */
public final class TimelineStrip extends Pane {
  private static final PseudoClass REWOUND = PseudoClass.getPseudoClass("rewound");
  private static final double LEGEND_ROW = 17;

  private final double legendLeft;
  private final double legendWidth;
  private final double rightWidth;
  private final List<Row> legends = new ArrayList<>();
  private final TimelinePlot plot = new TimelinePlot();
  private final Pane boxes = new Pane();
  private final Mono moment = new Mono("strong", "size-12");
  private final Tag live = new Tag(Words.of("kit.live"), Tag.Kind.ACCENT);
  private final Tag rewound = Tag.mono("", Tag.Kind.ACCENT);
  private final Button toLive =
      Buttons.of(Words.of("kit.to-live"), Buttons.Kind.QUIET, Buttons.Size.H20, null);
  private final Row liveSide = new Row(6);
  private final StateWord stopped = new StateWord(Icon.STALE, Tone.STALE, "");
  private String stoppedAt = "";
  private TimelineModel model;
  private Consumer<TimelineModel.Event> onEvent = event -> {};

  /** The strip of the frame, 1536 px wide at 1600. */
  public TimelineStrip() {
    this(16, 168, 124);
  }

  /** A strip with room for legends and for what is at the right, in pixels. */
  public TimelineStrip(double legendLeft, double legendWidth, double rightWidth) {
    this.legendLeft = legendLeft;
    this.legendWidth = legendWidth;
    this.rightWidth = rightWidth;
    getStyleClass().add("timeline-strip");
    boxes.setPickOnBounds(false);
    rewound.getStyleClass().add("moment-tag");
    getChildren().addAll(plot, boxes, moment, live, rewound, toLive, liveSide, stopped);
    side();
  }

  /** Called when the user presses an event's box. */
  public void setOnEvent(Consumer<TimelineModel.Event> listener) {
    onEvent = listener;
  }

  /** Called with the moment where the user presses or drags on the axis. */
  public void setOnSeek(Consumer<Instant> listener) {
    plot.setOnMousePressed(e -> listener.accept(plot.moment(e.getX())));
    plot.setOnMouseDragged(e -> listener.accept(plot.moment(e.getX())));
  }

  /** Called when the user asks to follow the newest data again. */
  public void setOnLive(Runnable listener) {
    toLive.setOnAction(e -> listener.run());
  }

  /** What stands below the time of day while live: previous, next, span of the axis. */
  public void setLiveSide(Node... nodes) {
    liveSide.getChildren().setAll(nodes);
  }

  /** Shows the model; the drawing follows at most twice a second. */
  public void setModel(TimelineModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    boolean sameEvents = model != null && model.events().equals(newModel.events());
    model = newModel;
    pseudoClassStateChanged(REWOUND, !model.live());
    moment.setText(model.moment());
    side();
    legends();
    if (!sameEvents) {
      boxes.getChildren().setAll(model.events().stream().map(this::box).toList());
    }
    plot.set(model);
    requestLayout();
  }

  /**
   * Says that nothing newer is shown, though it should be.
   *
   * @param at the time of day since when; empty takes it back
   * @param why in a word or two
   */
  public void setStopped(String at, String why) {
    stoppedAt = at;
    stopped.set(Icon.STALE, Tone.STALE, why);
    side();
    requestLayout();
  }

  private void side() {
    boolean halted = !stoppedAt.isEmpty();
    boolean follows = model != null && model.live() && !halted;
    boolean rewinds = model != null && !model.live();
    rewound.setText(halted || model == null ? stoppedAt : model.moment());
    List.of(moment, live, liveSide).forEach(n -> n.setVisible(follows));
    rewound.setVisible(halted || rewinds);
    toLive.setVisible(rewinds && !halted);
    stopped.setVisible(halted);
  }

  private void legends() {
    while (legends.size() < model.lines().size()) {
      Row row =
          new Row(
              4,
              Texts.of("", Tone.MUTED, "size-11"),
              Texts.space(),
              new Glyph(Icon.CRITICAL, null, 10),
              new Figure("size-11"));
      legends.add(row.high(16));
      getChildren().add(row);
    }
    for (int i = 0; i < model.lines().size(); i++) {
      legend(legends.get(i), model.lines().get(i));
    }
  }

  private void legend(Row row, TimelineModel.Line line) {
    ((Text) row.getChildren().get(0)).setText(line.label());
    Tone tone = line.newest().tone();
    Glyph glyph = (Glyph) row.getChildren().get(2);
    boolean marked = tone == Tone.WARN || tone == Tone.CRITICAL || tone == Tone.STALE;
    glyph.setVisible(marked);
    glyph.setManaged(marked);
    if (marked) {
      glyph.setIcon(
          tone == Tone.WARN ? Icon.WARN : tone == Tone.STALE ? Icon.STALE : Icon.CRITICAL);
      glyph.setTone(tone);
    }
    ((Figure) row.getChildren().get(3)).set(line.newest());
  }

  private StackPane box(TimelineModel.Event event) {
    Tone tone = event.level() == Level.CALM ? Tone.MUTED : event.level().tone();
    StackPane box = new StackPane(new Glyph(event.icon(), tone, 10));
    box.getStyleClass().add("event-box");
    box.setPrefSize(17, 17);
    event.level().mark(box);
    box.setAccessibleText(event.words());
    box.setUserData(event);
    box.setOnMouseClicked(e -> onEvent.accept(event));
    Tooltip.install(box, new Tooltip(Visible.of(event.words())));
    return box;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 64;
  }

  @Override
  protected void layoutChildren() {
    double left = legendLeft + legendWidth + 16;
    double right = getWidth() - rightWidth;
    plot.resizeRelocate(left, 1, Math.max(0, right - left), getHeight() - 2);
    boxes.resizeRelocate(left, 1, plot.getWidth(), 20);
    for (int i = 0; i < legends.size(); i++) {
      legends.get(i).resizeRelocate(legendLeft, 3 + i * LEGEND_ROW, legendWidth, 16);
    }
    if (model != null) {
      boxes.getChildren().forEach(this::layoutBox);
    }
    layoutRight(right + 12, getWidth() - 12);
  }

  private void layoutBox(Node box) {
    double x = Math.floor(plot.x(((TimelineModel.Event) box.getUserData()).at()));
    box.setVisible(x >= 0 && x <= plot.getWidth());
    box.relocate(x - 8, 2);
  }

  private void layoutRight(double from, double to) {
    double tagWidth = live.prefWidth(-1);
    boolean wide = to - from >= moment.prefWidth(-1) + 8 + tagWidth;
    moment.resizeRelocate(from, 7, moment.prefWidth(-1), moment.prefHeight(-1));
    live.resizeRelocate(wide ? to - tagWidth : from, wide ? 7 : 32, tagWidth, 16);
    double sideFrom = wide ? from : from + tagWidth + 6;
    liveSide.resizeRelocate(sideFrom, 30, to - sideFrom, 20);
    place(rewound, from, 7);
    place(toLive, from, 32);
    place(stopped, from, 32);
  }

  private static void place(Region node, double x, double y) {
    node.resizeRelocate(x, y, Math.ceil(node.prefWidth(-1)), node.prefHeight(-1));
  }
}
