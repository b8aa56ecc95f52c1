package io.howdah.desktop.kit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a phrase: words in Inter, or a machine's words in JetBrains Mono. A null tone takes
 * the tone of the phrase.
 */
public record Span(String text, boolean mono, Tone tone, boolean strong) {
  public static Span words(String text) {
    return new Span(text, false, null, false);
  }

  public static Span words(String text, Tone tone) {
    return new Span(text, false, tone, false);
  }

  public static Span mono(String text) {
    return new Span(text, true, null, false);
  }

  public static Span mono(String text, Tone tone) {
    return new Span(text, true, tone, false);
  }

  /** The same in bold. */
  public Span bold() {
    return new Span(text, mono, tone, true);
  }

  /** All of a phrase as one text, for screen readers and copying. */
  public static String plain(List<Span> spans) {
    return spans.stream().map(s -> Visible.of(s.text)).collect(Collectors.joining(" "));
  }
}
