/**
 * What a screen of the console is to the frame. A new screen is a {@link
 * io.howdah.desktop.screen.Place}, a {@link io.howdah.desktop.screen.Screen} in a package of its
 * own, and a line where the frame makes its screens ({@code frame.Screens}).
 */
package io.howdah.desktop.screen;
