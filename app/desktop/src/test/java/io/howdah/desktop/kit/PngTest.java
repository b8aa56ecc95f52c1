package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class PngTest {
  @Test
  void whatIsWrittenReadsBack() throws Exception {
    Image read =
        FxToolkit.on(
            () -> {
              WritableImage image = new WritableImage(3, 2);
              image.getPixelWriter().setArgb(0, 0, 0xFF123456);
              image.getPixelWriter().setArgb(2, 1, 0xFFFEDCBA);
              return new Image(new ByteArrayInputStream(Png.encode(image)));
            });
    assertThat(read.getWidth()).isEqualTo(3);
    assertThat(read.getHeight()).isEqualTo(2);
    assertThat(read.getPixelReader().getArgb(0, 0)).isEqualTo(0xFF123456);
    assertThat(read.getPixelReader().getArgb(2, 1)).isEqualTo(0xFFFEDCBA);
  }
}
