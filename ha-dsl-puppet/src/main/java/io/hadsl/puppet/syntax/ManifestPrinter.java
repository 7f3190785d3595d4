package io.hadsl.puppet.syntax;

import io.hadsl.puppet.syntax.Manifest.ClassDefinition;
import io.hadsl.puppet.syntax.Manifest.Definition;
import io.hadsl.puppet.syntax.Manifest.NodeDefinition;
import io.hadsl.puppet.syntax.Manifest.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Prints a manifest as puppet-lint wants it. */
final class ManifestPrinter {

  private final StringBuilder out = new StringBuilder(4096);
  private final ExpressionPrinter expressions = new ExpressionPrinter(out);
  private final StatementPrinter statements = new StatementPrinter(out, expressions);

  String print(Manifest manifest) {
    for (String paragraph : manifest.header()) {
      Layout.comment(out, 0, "# ", "# ", paragraph);
    }
    for (Definition definition : manifest.definitions()) {
      if (out.length() > 0) {
        out.append('\n');
      }
      if (definition instanceof ClassDefinition type) {
        print(type);
      } else {
        print((NodeDefinition) definition);
      }
    }
    return out.toString();
  }

  private void print(ClassDefinition definition) {
    List<Parameter> parameters = requiredFirst(definition.parameters());
    Layout.comment(out, 0, "# @summary ", "#   ", definition.summary());
    for (String paragraph : definition.details()) {
      out.append("#\n");
      Layout.comment(out, 0, "# ", "# ", paragraph);
    }
    if (!parameters.isEmpty()) {
      out.append("#\n");
    }
    for (Parameter parameter : parameters) {
      out.append("# @param ").append(parameter.name()).append('\n');
      Layout.comment(out, 0, "#   ", "#   ", parameter.description());
    }
    out.append("class ").append(definition.name());
    if (!parameters.isEmpty()) {
      out.append(" (\n");
      for (Parameter parameter : parameters) {
        out.append("  ").append(parameter.type()).append(" $").append(parameter.name());
        if (parameter.defaultValue().isPresent()) {
          out.append(" = ");
          expressions.print(parameter.defaultValue().get(), 2);
        }
        Layout.endLine(out, ",");
      }
      out.append(')');
    }
    out.append(" {\n");
    statements.print(definition.body(), 2);
    out.append("}\n");
  }

  private void print(NodeDefinition definition) {
    out.append("node ");
    definition
        .name()
        .ifPresentOrElse(name -> Quoting.append(out, name), () -> out.append("default"));
    out.append(" {\n");
    statements.print(definition.body(), 2);
    out.append("}\n");
  }

  private static List<Parameter> requiredFirst(List<Parameter> parameters) {
    List<Parameter> sorted = new ArrayList<>(parameters.size());
    parameters.stream().filter(p -> p.defaultValue().isEmpty()).forEach(sorted::add);
    parameters.stream().filter(p -> p.defaultValue().isPresent()).forEach(sorted::add);
    return sorted;
  }
}
