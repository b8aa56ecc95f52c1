package io.howdah.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays things with a parent out as a tree, in their given order. Survives what a fleet can report:
 * a parent nobody knows makes a root, and a ring is cut where it is met again.
 *
 * @param prefix the lines drawn before the thing's name
 */
public record Tree<T>(String prefix, T item) {

  public static <T> List<Tree<T>> of(
      List<T> items, Function<T, String> name, Function<T, Optional<String>> parent) {
    Layout<T> layout = new Layout<>(items, name, parent);
    items.stream().filter(layout::isRoot).forEach(root -> layout.place(root, "", ""));
    items.forEach(ringMember -> layout.place(ringMember, "", ""));
    return List.copyOf(layout.rows);
  }

  private static final class Layout<T> {
    final List<Tree<T>> rows = new ArrayList<>();
    private final List<T> items;
    private final Function<T, String> name;
    private final Function<T, Optional<String>> parent;
    private final Set<T> placed = new LinkedHashSet<>();

    Layout(List<T> items, Function<T, String> name, Function<T, Optional<String>> parent) {
      this.items = items;
      this.name = name;
      this.parent = parent;
    }

    boolean isRoot(T item) {
      Optional<String> up = parent.apply(item);
      return up.isEmpty() || items.stream().noneMatch(other -> name.apply(other).equals(up.get()));
    }

    void place(T item, String before, String below) {
      if (!placed.add(item)) {
        return;
      }
      rows.add(new Tree<>(before, item));
      List<T> children = children(item);
      for (int i = 0; i < children.size(); i++) {
        boolean last = i == children.size() - 1;
        place(children.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
      }
    }

    private List<T> children(T item) {
      Optional<String> own = Optional.of(name.apply(item));
      return items.stream()
          .filter(child -> parent.apply(child).equals(own) && !placed.contains(child))
          .toList();
    }
  }
}
