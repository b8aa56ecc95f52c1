/** The verbs of decisions: block, blocks, lift, extend, audit, install, keep. */
package io.howdah.cli.block;
