package io.howdah.desktop.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Every drawing in the console: 12 px glyphs, 20 px rail icons, the 26 px mark. */
public enum Icon {
  ARROW,
  BLOCK,
  CHEVRON_DOWN,
  CHEVRON_LEFT,
  CHEVRON_RIGHT,
  COPY,
  CRITICAL,
  DASH,
  DEPLOY,
  DONE,
  GEAR,
  INFO,
  KEY,
  LOCK,
  MARK(26),
  NAV_AUDIT(20),
  NAV_CACHE(20),
  NAV_HEALTH(20),
  NAV_QUERIES(20),
  NAV_SCHEMA(20),
  NAV_SETTINGS(20),
  NAV_TOPOLOGY(20),
  NAV_TRIAGE(20),
  NAV_WORKLOADS(20),
  NODE,
  OK,
  PAUSE,
  PLUS,
  RING,
  ROUTE,
  RUN,
  SEARCH,
  STALE,
  UNDO,
  USER,
  WAIT,
  WARN,
  WRENCH,
  X;

  private static final int SMALL = 12;
  private static final Properties DRAWINGS = drawings();

  private final int sizePx;
  private List<Layer> layers;

  Icon() {
    this(SMALL);
  }

  Icon(int sizePx) {
    this.sizePx = sizePx;
  }

  /** Side of the square the icon is drawn in, in pixels. */
  public int sizePx() {
    return sizePx;
  }

  /** How its lines end: a small icon has no room for round ends. */
  StrokeLineCap cap() {
    return isLarge() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT;
  }

  /** How its lines meet. */
  StrokeLineJoin join() {
    return isLarge() ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER;
  }

  private boolean isLarge() {
    return sizePx > SMALL;
  }

  /** What a screen reader says for it where nothing more precise is known. */
  public String word() {
    return Words.of("kit.glyph." + key());
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The drawing, bottom layer first. */
  List<Layer> layers() {
    if (layers == null) {
      layers = Arrays.stream(DRAWINGS.getProperty(key()).split("\\|")).map(Layer::parse).toList();
    }
    return layers;
  }

  private static Properties drawings() {
    Properties drawings = new Properties();
    try (InputStream file = Icon.class.getResourceAsStream("/io/howdah/ui/icons.properties")) {
      drawings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Icons unreadable", e);
    }
    return drawings;
  }

  enum Kind {
    STROKE,
    FILL,
    DASH,
    CUT,
    CUTFILL
  }

  /** One path of a drawing; {@code dashPx} is empty unless the line is dashed. */
  record Layer(Kind kind, double widthPx, List<Double> dashPx, String path) {
    static Layer parse(String text) {
      String[] words = text.strip().split(" ", 3);
      Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
      double width = Double.parseDouble(words[1]);
      if (kind != Kind.DASH) {
        return new Layer(kind, width, List.of(), words[2]);
      }
      String[] rest = words[2].split(" ", 2);
      List<Double> dash = new ArrayList<>();
      for (String length : rest[0].split(",")) {
        dash.add(Double.parseDouble(length));
      }
      return new Layer(kind, width, List.copyOf(dash), rest[1]);
    }
  }
}
