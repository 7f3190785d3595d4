package io.hadsl.puppet.profile;

import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.profile.Parameters.Part;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Call;
import io.hadsl.puppet.syntax.Expression.Entry;
import io.hadsl.puppet.syntax.Expression.Hash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An embedded Puppet template (EPP), and the only place that knows its quoting. */
final class Template {

  private final Map<Expression, String> parameters = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final StringBuilder body = new StringBuilder();

  /** Adds a piece of text: a literal, or a parameter. */
  void part(Part part) {
    if (part.value() instanceof Expression.Text literal) {
      body.append(literal.value().replace("<%", "<%%"));
    } else {
      body.append("<%= $").append(parameter(part.name(), part.value())).append(" %>");
    }
  }

  /** Adds a secret. What UNRESERVED refuses, its type refuses before this is rendered. */
  void secret(String name, Expression value, Escaping escaping) {
    String parameter = parameter(name, value);
    if (escaping == Escaping.SINGLE_QUOTED) {
      body.append("<%= regsubst($").append(parameter).append(", /[\\\\']/, '\\\\\\\\\\0', 'G') %>");
    } else {
      body.append("<%= $").append(parameter).append(" %>");
    }
  }

  private String parameter(String wanted, Expression value) {
    return parameters.computeIfAbsent(
        value,
        key -> {
          String name = wanted;
          for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
          }
          return name;
        });
  }

  /** Puts the template into the module and calls it. */
  Expression call(SideFiles sideFiles, MergedResource merged) {
    StringBuilder text = new StringBuilder("<%- |\n");
    List<Entry> arguments = new ArrayList<>();
    parameters.forEach(
        (value, name) -> {
          text.append("  String $").append(name).append(",\n");
          arguments.add(new Entry(name, value));
        });
    text.append("| -%>\n").append(body);
    String path = sideFiles.template(merged.id().name(), text.toString(), merged);
    return new Call("epp", List.of(Expression.text("profile/" + path), new Hash(arguments)));
  }
}
