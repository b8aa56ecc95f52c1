package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.PoolLine;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.sight.Target;
import java.util.List;
import java.util.Optional;

/** One part of the inspector, between two lines. Records of plain values; any thread. */
public sealed interface Section {
  String title();

  /**
   * The stages of a replication link, in the order the log passes them.
   *
   * @param position of the stream's end, as an LSN
   * @param gaps between each two stops, in bytes
   */
  record Stages(String title, String position, List<Stop> stops, List<String> gaps, Level level)
      implements Section {
    public Stages {
      stops = List.copyOf(stops);
      gaps = List.copyOf(gaps);
    }

    /** A place the log passes, and how far behind in time it is. */
    public record Stop(String label, String time) {}
  }

  /**
   * Labelled figures side by side.
   *
   * @param trend the past of the one that matters most, if any
   * @param leads what a press on the words beside the title selects, or nothing
   */
  record Figures(
      String title,
      Optional<Target> leads,
      List<Span> beside,
      Level level,
      List<Span> right,
      List<PoolLine.Labelled> figures,
      Optional<Trend> trend)
      implements Section {
    public Figures {
      beside = List.copyOf(beside);
      right = List.copyOf(right);
      figures = List.copyOf(figures);
    }

    public record Trend(String label, Series series) {}
  }

  /** Parts of a whole, each 0 to 1, largest first. */
  record Shares(String title, String note, List<Share> shares) implements Section {
    public Shares {
      shares = List.copyOf(shares);
    }

    public record Share(String label, double share) {}
  }

  /** Lines of text, what is said at the left, figures at the right. */
  record Lines(String title, String note, List<Line> lines) implements Section {
    public Lines {
      lines = List.copyOf(lines);
    }

    /**
     * @param icon before the words, or none
     * @param leads what a press selects, or nothing
     */
    public record Line(
        Optional<Icon> icon,
        Level level,
        List<Span> words,
        List<Span> right,
        Optional<Target> leads) {
      public Line {
        words = List.copyOf(words);
        right = List.copyOf(right);
      }

      static Line of(String label, Amount amount) {
        String text =
            amount.unit().isEmpty() ? amount.value() : amount.value() + " " + amount.unit();
        return of(label, Span.mono(text, amount.tone()));
      }

      static Line of(String label, Span... right) {
        return new Line(
            Optional.empty(),
            Level.CALM,
            List.of(Span.words(label)),
            List.of(right),
            Optional.empty());
      }
    }
  }

  /** What happened, newest first. */
  record Happenings(String title, List<Happening> happenings) implements Section {
    public Happenings {
      happenings = List.copyOf(happenings);
    }

    public record Happening(String time, Icon icon, Level level, String words) {}
  }
}
