package io.hadsl.puppet.profile;

import io.hadsl.core.resource.ResourceId;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Array;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** References that one metaparameter holds, those of one type in one pair of brackets. */
final class References {

  private final Map<String, Set<Expression>> titles = new LinkedHashMap<>();

  void add(Reference reference) {
    titles
        .computeIfAbsent(reference.type(), type -> new LinkedHashSet<>())
        .addAll(reference.titles());
  }

  /**
   * The metaparameter.
   *
   * @param name its name
   * @param packages the titles that the variable {@code $packages} holds
   * @return empty if it refers to nothing
   */
  Optional<Attribute> attribute(String name, Set<Expression> packages) {
    return titles.isEmpty() ? Optional.empty() : Optional.of(new Attribute(name, value(packages)));
  }

  /** All references, as one or as an array; there is at least one. */
  Expression value(Set<Expression> packages) {
    List<Expression> all = new ArrayList<>();
    titles.forEach(
        (type, each) -> {
          Set<Expression> rest = new LinkedHashSet<>(each);
          if (type.equals("Package") && !packages.isEmpty() && rest.containsAll(packages)) {
            rest.removeAll(packages);
            rest.add(new Variable("packages"));
          }
          all.add(new Reference(type, List.copyOf(rest)));
        });
    return all.size() == 1 ? all.get(0) : new Array(all);
  }

  /** The reference to a declaration; an array of titles becomes a reference to each. */
  static Reference to(String type, Expression title) {
    StringBuilder capitalized = new StringBuilder(type);
    for (int colons = -2; colons != -1; colons = type.indexOf("::", colons + 2)) {
      int segment = colons + 2;
      capitalized.setCharAt(segment, Character.toUpperCase(type.charAt(segment)));
    }
    return new Reference(
        capitalized.toString(), title instanceof Array array ? array.items() : List.of(title));
  }

  /** The reference to a resource that stands in another profile. */
  static Reference to(ResourceId id) {
    String type =
        switch (id.type()) {
          case "command" -> "exec";
          case "unit" -> "service";
          default -> id.type();
        };
    return to(type, Expression.text(id.name()));
  }
}
