package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What a sparkline shows of a past that is only partly known. */
class SparklineTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 12;
  private static final int POINTS = 45;
  private static final Predicate<Color> LINE = colour -> colour.getGreen() > 0.3;
  private static final Predicate<Color> HATCH = colour -> colour.getRed() > 0.5;

  @Test
  void oneSampleIsAShortLineAndTheUnknownPastIsHatched() throws Exception {
    double[] samples = unknown();
    samples[POINTS - 1] = 5;
    PixelReader pixels = drawn(samples);
    assertThat(count(pixels, LINE, WIDTH - 4, WIDTH)).isGreaterThanOrEqualTo(2);
    assertThat(count(pixels, HATCH, 0, WIDTH - 4)).isGreaterThan(100);
    assertThat(count(pixels, LINE, 0, WIDTH - 4)).isZero();
  }

  @Test
  void whatIsKnownWhollyIsNotHatched() throws Exception {
    double[] samples = unknown();
    Arrays.fill(samples, 5);
    assertThat(count(drawn(samples), HATCH, 0, WIDTH)).isZero();
  }

  @Test
  void aGapLaterOnStaysOpen() throws Exception {
    double[] samples = unknown();
    Arrays.fill(samples, 0, 10, 5);
    Arrays.fill(samples, 30, POINTS, 5);
    PixelReader pixels = drawn(samples);
    assertThat(count(pixels, HATCH, 0, WIDTH)).isZero();
    assertThat(count(pixels, LINE, 22, 56)).isZero();
  }

  private static double[] unknown() {
    double[] samples = new double[POINTS];
    Arrays.fill(samples, Double.NaN);
    return samples;
  }

  private static PixelReader drawn(double[] samples) throws Exception {
    return FxToolkit.on(
        () -> {
          Sparkline sparkline = Sparkline.of(Series.of(Level.CALM, samples).withScale(0, 10));
          sparkline.setStyle("-spark-line: #00FF00; -spark-fill: #0000FF; -spark-hatch: #FF0000;");
          sparkline.setMinSize(WIDTH, HEIGHT);
          Scene scene = new Scene(new Pane(sparkline), WIDTH, HEIGHT);
          Theme.DARK.install(scene);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.snapshot(null).getPixelReader();
        });
  }

  private static long count(PixelReader pixels, Predicate<Color> wanted, int from, int until) {
    long count = 0;
    for (int x = from; x < until; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        count += wanted.test(pixels.getColor(x, y)) ? 1 : 0;
      }
    }
    return count;
  }
}
