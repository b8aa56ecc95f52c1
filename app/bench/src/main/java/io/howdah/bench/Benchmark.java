package io.howdah.bench;

import java.util.List;

/** One named benchmark. It cleans up what it started, whatever happens. */
interface Benchmark {

  /**
   * @throws Exception when it could not run at all; a single missing figure is a Result
   */
  List<Result> run(BenchOptions options) throws Exception;
}
