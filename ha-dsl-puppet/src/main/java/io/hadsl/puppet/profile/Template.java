package io.hadsl.puppet.profile;

import io.hadsl.core.resource.Content.Escaping;
import java.util.LinkedHashSet;
import java.util.Set;

/** An embedded Puppet template (EPP), and the only place that knows its quoting. */
final class Template {

  private final Set<String> parameters = new LinkedHashSet<>();
  private final StringBuilder body = new StringBuilder();

  /** Declares a parameter and gives its name, which may have got a number. */
  String parameter(String wanted) {
    String name = wanted;
    for (int i = 2; !parameters.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  void text(String text) {
    body.append(text.replace("<%", "<%%"));
  }

  void value(String parameter) {
    body.append("<%= $").append(parameter).append(" %>");
  }

  /** What UNRESERVED refuses, the parameter's type refuses before the template is rendered. */
  void secret(String parameter, Escaping escaping) {
    if (escaping == Escaping.SINGLE_QUOTED) {
      body.append("<%= regsubst($").append(parameter).append(", /[\\\\']/, '\\\\\\\\\\0', 'G') %>");
    } else {
      value(parameter);
    }
  }

  String print() {
    StringBuilder out = new StringBuilder();
    out.append("<%- |\n");
    for (String parameter : parameters) {
      out.append("  String $").append(parameter).append(",\n");
    }
    return out.append("| -%>\n").append(body).toString();
  }
}
