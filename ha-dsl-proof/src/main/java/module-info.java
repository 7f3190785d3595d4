/** Programs that read emitted files, and checks of compiled catalogs. */
module io.hadsl.proof {
  requires transitive io.hadsl.core;
  requires static org.jspecify;
  requires tools.jackson.core;

  exports io.hadsl.proof;
  exports io.hadsl.proof.program;
  exports io.hadsl.proof.report;
}
