/**
 * The topology, the rules that judge it, the plan that it becomes, and the interface of backends.
 */
module io.hadsl.core {
  requires static org.jspecify;

  exports io.hadsl.core.backend;
  exports io.hadsl.core.fact;
  exports io.hadsl.core.knowledge;
  exports io.hadsl.core.model;
  exports io.hadsl.core.mutation;
  exports io.hadsl.core.output;
  exports io.hadsl.core.plan;
  exports io.hadsl.core.resource;
  exports io.hadsl.core.rule;
  exports io.hadsl.core.validation;
  exports io.hadsl.core.value;

  uses io.hadsl.core.backend.Backend;
  uses io.hadsl.core.model.ComponentType;
  uses io.hadsl.core.rule.Rule;
}
