package io.howdah.desktop.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;

/**
 * What headers of a table say when the pointer rests on them. Headers are the toolkit's, which
 * makes them when it likes: each gets its hint when the pointer first enters it.
 */
final class HeaderHints implements EventHandler<MouseEvent> {
  private static final double WIDTH = 360;

  private final Map<String, String> hints = new HashMap<>();

  void put(String title, String words) {
    hints.put(title, words);
  }

  @Override
  public void handle(MouseEvent event) {
    if (event.getTarget() instanceof TableColumnHeader header
        && header.getTableColumn() != null
        && hints.get(header.getTableColumn().getId()) instanceof String words
        && header.getProperties().put("howdah.hint", words) == null) {
      Tooltip tip = new Tooltip(words);
      tip.setWrapText(true);
      tip.setMaxWidth(WIDTH);
      Tooltip.install(header, tip);
    }
  }
}
