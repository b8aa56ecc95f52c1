package io.howdah.lab;

/** A login of the lab, valid on every node. Its text form hides the password. */
public record LabUser(String name, String password) {
  @Override
  public String toString() {
    return "LabUser[" + name + "]";
  }
}
