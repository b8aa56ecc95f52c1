package io.howdah.desktop.topology;

/** How close cards stand: dense only where that spares the operator from scrolling. */
enum Density {
  ROOMY(66, 6),
  DENSE(60, 4);

  private final double card;
  private final double gap;

  Density(double card, double gap) {
    this.card = card;
    this.gap = gap;
  }

  /** Height of a card in pixels. */
  double card() {
    return card;
  }

  /** Between two cards of a column, in pixels. */
  double gap() {
    return gap;
  }

  /** From one card's top to the next one's. */
  double pitch() {
    return card + gap;
  }
}
