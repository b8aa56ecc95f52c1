package io.howdah.architecture.wrong.util;

/** Breaks: a package named after nothing. */
public final class Strings {}
