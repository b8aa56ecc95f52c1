package io.howdah.architecture.wrong.lab;

/** Known by somebody who must not know the lab. */
public final class Server {}
