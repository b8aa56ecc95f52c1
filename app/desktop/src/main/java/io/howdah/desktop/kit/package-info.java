/**
 * The parts every screen of the console is made of.
 *
 * <p>A part shows a plain record and knows nothing of fleets, snapshots or acts; it does no I/O.
 * All of it lives on the JavaFX thread. Colours and sizes come from the stylesheets of
 * ui-resources, words from its words.properties, and {@code io.howdah.desktop.gallery.Gallery}
 * shows every part in every state.
 */
package io.howdah.desktop.kit;
