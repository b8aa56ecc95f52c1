package io.howdah.desktop.screen;

import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;

/**
 * What a screen draws from.
 *
 * @param live whether it shows what is, not what was: only then can acts be done
 */
public record Glance(Sight sight, Looking looking, boolean live) {}
