package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.ScrollArea;
import io.howdah.desktop.kit.Styled;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One digest: its text, where it runs, its last hour. JavaFX thread. */
final class DetailView extends Region {
  private static final double HEAD = 42;
  private static final double NODES = 290;
  private static final double LEAST_NODES = 262;
  private static final double NARROW = 900;

  private final Mono name = new Mono("screen-title");
  private final Mono digits = new Mono("size-12");
  private final HBox tags = new HBox(6);
  private final Label where = new Label();
  private final Button copy = Buttons.icon(Icon.COPY, Words.of("queries.copy"), Buttons.Size.H24);
  private final Button block =
      Buttons.of(Words.of("queries.block"), Buttons.Kind.PLAIN, Buttons.Size.H24, Icon.BLOCK);
  private final Button explain =
      Buttons.of(Words.of("queries.explain"), Buttons.Kind.PLAIN, Buttons.Size.H24, null);
  private final PlanView plan;
  private final Row head;
  private final SqlView sql = new SqlView();
  private final NodesView nodes = new NodesView();
  private final HistoryView history = new HistoryView();
  private final ScrollPane past = new ScrollArea(history);
  private DetailModel shown;

  /** What the operator does here. */
  record Hands(Runnable copy, Runnable block, Runnable explain, Runnable closePlan) {}

  DetailView(Hands hands) {
    getStyleClass().addAll("panel", "queries-detail");
    copy.setOnAction(event -> hands.copy().run());
    block.setOnAction(event -> hands.block().run());
    explain.setOnAction(event -> hands.explain().run());
    plan = new PlanView(hands.explain(), hands.closePlan());
    plan.setVisible(false);
    block.getStyleClass().add("next-act");
    Tone.set(digits, Tone.FAINT);
    Tone.set(where, Tone.MUTED);
    where.setMinWidth(0);
    tags.getStyleClass().add("query-tags");
    head = new Row(8, name, digits, tags, where, Texts.space(), copy, explain, block);
    head.getStyleClass().add("queries-head");
    past.setFitToWidth(true);
    past.setFitToHeight(true);
    history.setMinHeight(USE_PREF_SIZE);
    past.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    past.setFocusTraversable(false);
    getChildren().addAll(head, sql, nodes, past, plan);
  }

  void show(DetailModel model, boolean live) {
    boolean same = shown != null && shown.row().digest().equals(model.row().digest());
    if (!same || !age(shown).equals(age(model))) {
      name.setText(model.row().shortName());
      digits.setText(model.digits());
      tags(model.row());
    }
    shown = model;
    where.setText(Visible.of(model.where()));
    sql.show(model.sql());
    nodes.show(model.nodesSay(), model.nodes());
    history.show(model);
    show(model.plan());
    boolean linked = model.row().line().row().linked();
    if (linked && live) {
      Buttons.enable(block, Words.of("queries.block"));
    } else {
      Buttons.disable(block, Words.of(linked ? "queries.block.frozen" : "queries.block.unlinked"));
    }
  }

  private void show(PlanModel model) {
    if (model.askable()) {
      Buttons.enable(explain, model.label());
    } else {
      Buttons.disable(explain, model.label());
    }
    model.shown().ifPresent(plan::show);
    plan.setVisible(model.shown().isPresent());
    nodes.setVisible(model.shown().isEmpty());
    past.setVisible(model.shown().isEmpty());
  }

  private static Column.Badge age(DetailModel model) {
    return model.row().written().said().age();
  }

  private void tags(QueryRow row) {
    tags.getChildren().clear();
    Written.Said said = row.written().said();
    if (said.age().icon() != null) {
      tags.getChildren().add(new Tag(said.age().words(), Tag.Kind.WARN));
    }
    said.joins()
        .filter(badge -> badge.kind() != null)
        .ifPresent(badge -> tags.getChildren().add(new Tag(badge.words(), badge.kind())));
    if (row.line().row().readsOnPrimary()) {
      tags.getChildren().add(new Tag(Words.of("queries.tag.primary"), Tag.Kind.INFO));
    }
    Styled.now(tags);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double body = Math.max(0, height - HEAD - 1);
    head.resizeRelocate(1, 0, width - 2, HEAD);
    double left = Math.floor(isNarrow(width) ? width - LEAST_NODES : width * 0.452);
    double right = width - left - 1;
    sql.resizeRelocate(1, HEAD, left - 1, body);
    plan.resizeRelocate(left, HEAD, right, body);
    if (isNarrow(width)) {
      double upper = Math.floor(body * 0.46);
      nodes.resizeRelocate(left, HEAD, right, upper);
      past.resizeRelocate(left, HEAD + upper, right, body - upper);
    } else {
      double middle = Math.clamp(Math.floor(width * 0.27), LEAST_NODES, NODES);
      nodes.resizeRelocate(left, HEAD, middle, body);
      past.resizeRelocate(left + middle, HEAD, right - middle, body);
    }
  }

  /** Whether the figures stand one below the other, so that the statement keeps its room. */
  static boolean isNarrow(double width) {
    return width < NARROW;
  }
}
