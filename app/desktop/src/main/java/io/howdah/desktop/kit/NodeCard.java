package io.howdah.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A replica: 66 px high, less where that spares scrolling; glyph, name and role over lag, pool and
 * waiting, or over what stands in their place. Updates in place; whatever did not change is not
 * touched. JavaFX thread.
 */
public final class NodeCard extends Region {
  /** Preferred height in pixels; what it is resized to is divided alike above and below. */
  public static final double HEIGHT = 66;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass RELAY = PseudoClass.getPseudoClass("relay");
  private static final double SIDE = 7;
  private static final double NAME_ROW = 16;
  private static final double ROW = 17;
  private static final double GAP = 4;
  private static final double SMALLEST_ROLE = 0.85;

  private final Glyph glyph = new Glyph(Icon.WARN);
  private final NameLine name = new NameLine(11, "size-11");
  private final Text role = Texts.of("", "size-10", "role");
  private final Tag tag = new Tag("");
  private final CardRowView second = new CardRowView();
  private final CardRowView third = new CardRowView();
  private NodeCardModel model;

  public NodeCard() {
    getStyleClass().add("node-card");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    getChildren().addAll(glyph, name, role, tag, second, third);
  }

  /** The same with a first model. */
  public static NodeCard of(NodeCardModel model) {
    NodeCard card = new NodeCard();
    card.setModel(model);
    return card;
  }

  public NodeCardModel model() {
    return model;
  }

  /** Shows the model; nothing is touched if it is the one already shown. */
  public void setModel(NodeCardModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    NodeCardModel old = model;
    model = newModel;
    setAccessibleText(model.plain());
    if (old == null || old.state() != model.state() || old.relay() != model.relay()) {
      dress();
    }
    name.set(model.name());
    role.setText(Visible.of(model.role()));
    tag.setText(model.relay() ? Visible.of(model.role()) : "");
    second.set(model.second());
    third.set(model.third());
    requestLayout();
  }

  /** Draws or removes the selection outline outside the card. */
  public void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  private static double top(double height) {
    return Math.floor((height - NAME_ROW - 2 * ROW) / 2);
  }

  private void dress() {
    model.state().mark(this);
    pseudoClassStateChanged(RELAY, model.relay());
    boolean marked = model.state().icon() != null;
    glyph.setVisible(marked);
    if (marked) {
      glyph.setIcon(model.state().icon());
      glyph.setTone(model.state().tone());
    }
    role.setVisible(!model.relay());
    tag.setVisible(model.relay());
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 147;
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - 2 * SIDE;
    layoutNameRow(inner);
    double rows = top(getHeight()) + NAME_ROW;
    second.resizeRelocate(SIDE, rows, inner, ROW);
    third.resizeRelocate(SIDE, rows + ROW, inner, ROW);
  }

  private void layoutNameRow(double inner) {
    double middle = top(getHeight()) + NAME_ROW / 2;
    double x = SIDE;
    if (glyph.isVisible()) {
      glyph.resizeRelocate(x, middle - 6, 12, 12);
      x += 12 + GAP;
    }
    double room = SIDE + inner - x;
    double wanted = name.naturalWidth();
    double forRole = room - wanted - GAP;
    boolean roleShown = tag.isVisible() ? layoutTag(middle, forRole) : layoutRole(middle, forRole);
    name.fit(x, middle, roleShown ? wanted : room, NAME_ROW + 3);
  }

  private boolean layoutRole(double middle, double room) {
    double width = role.getLayoutBounds().getWidth();
    boolean shown = room >= width * SMALLEST_ROLE;
    role.setOpacity(shown ? 1 : 0);
    double taken = Math.min(width, room);
    Fit.line(role, getWidth() - SIDE - taken, middle, Math.max(taken, 1));
    return shown;
  }

  private boolean layoutTag(double middle, double room) {
    double width = Math.ceil(tag.prefWidth(-1));
    boolean shown = room + 3 >= width;
    tag.setOpacity(shown ? 1 : 0);
    tag.resizeRelocate(getWidth() - SIDE + 3 - width, middle - 8, width, 16);
    return shown;
  }
}
