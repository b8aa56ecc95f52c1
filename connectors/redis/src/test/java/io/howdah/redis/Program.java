package io.howdah.redis;

import io.howdah.lab.server.DebianPrograms;

/** The Redis server on this machine, unpacked or installed. */
final class Program {

  private Program() {}

  static ProcessBuilder redis(String configuration) {
    DebianPrograms found = DebianPrograms.find("redis-server");
    ProcessBuilder builder = new ProcessBuilder(found.program().toString(), configuration);
    builder.environment().putAll(found.env());
    return builder;
  }
}
