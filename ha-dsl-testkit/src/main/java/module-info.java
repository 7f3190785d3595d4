/** Generators and checks for tests of models and backends. */
module io.hadsl.testkit {
  requires transitive io.hadsl.components;
  requires transitive io.hadsl.core;
  requires io.hadsl.export;
  requires io.hadsl.proof;
  requires transitive net.jqwik.api;
  requires static org.jspecify;

  exports io.hadsl.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      io.hadsl.testkit.TopologyProvider;
  provides net.jqwik.api.SampleReportingFormat with
      io.hadsl.testkit.TopologyAsJava;
}
