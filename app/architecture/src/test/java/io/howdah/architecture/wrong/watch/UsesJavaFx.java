package io.howdah.architecture.wrong.watch;

import javafx.beans.property.SimpleStringProperty;

/** Breaks: JavaFX outside desktop. */
public final class UsesJavaFx {
  public String value() {
    return new SimpleStringProperty("x").get();
  }
}
