/** Generators and checks for tests of models and backends. */
module io.hadsl.testkit {
  requires transitive io.hadsl.components;
  requires transitive io.hadsl.core;
  requires io.hadsl.export;
  requires transitive io.hadsl.lab;
  requires io.hadsl.proof;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires org.junit.platform.commons;
  requires static org.jspecify;

  exports io.hadsl.testkit;
  exports io.hadsl.testkit.lab;

  opens io.hadsl.testkit.lab to
      org.junit.platform.commons;

  provides net.jqwik.api.providers.ArbitraryProvider with
      io.hadsl.testkit.TopologyProvider;
  provides net.jqwik.api.SampleReportingFormat with
      io.hadsl.testkit.TopologyAsJava;
}
