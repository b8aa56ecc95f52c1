package io.howdah.lab;

/**
 * A fault in force.
 *
 * @param argument empty when it has none
 * @param since ISO-8601, UTC
 */
public record ActiveFault(String kind, String target, String argument, String since) {}
