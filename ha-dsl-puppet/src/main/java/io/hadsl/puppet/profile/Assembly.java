package io.hadsl.puppet.profile;

import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Symlink;
import io.hadsl.puppet.merge.Edge;
import io.hadsl.puppet.merge.Edge.Kind;
import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Statement;
import io.hadsl.puppet.syntax.Statement.Chain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the declarations of a profile in order: metaparameters, conditions, statements. */
final class Assembly {

  private final MergedProfile profile;
  private final Lowering lowering;
  private final Conditions conditions;
  private final Names names;
  private final List<Packages.Group> packages;

  /** What a resource's order is said of, and what others wait for; apart where a guard is first. */
  private final Declaration[] entrances;

  private final Declaration[] exits;
  private final List<Declaration> declarations = new ArrayList<>();
  private final Map<Declaration, String> hints = new LinkedHashMap<>();
  private final Map<ChainKey, References> chains = new LinkedHashMap<>();
  private final Map<ChainKey, String> chainHints = new HashMap<>();

  /** Orders that one statement can hold. */
  private record ChainKey(Members nodes, Reference to, boolean notifies) {}

  Assembly(MergedProfile profile, Lowering lowering, Conditions conditions, Names names) {
    this.profile = profile;
    this.lowering = lowering;
    this.conditions = conditions;
    this.names = names;
    this.packages = Packages.of(profile);
    this.entrances = new Declaration[profile.resources().size()];
    this.exits = new Declaration[profile.resources().size()];
  }

  List<Statement> statements() {
    declare();
    profile.edges().forEach(this::order);
    List<Statement> body = new ArrayList<>();
    if (declarations.stream().anyMatch(d -> d.type().equals("exec"))) {
      body.add(Guards.EXEC_DEFAULTS);
    }
    for (Packages.Group group : packages) {
      if (!group.variable().isEmpty()) {
        body.add(new Statement.Assign("packages", new Expression.Array(group.variable())));
      }
    }
    Set<Expression> named = named();
    Map<Expression, List<Statement>> conditional = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      put(
          declaration.nodes(),
          hints.getOrDefault(declaration, ""),
          declaration.statement(named),
          body,
          conditional);
    }
    chains.forEach(
        (key, from) -> {
          Statement chain = new Chain(List.of(from.value(named), key.to()), key.notifies());
          put(key.nodes(), chainHints.getOrDefault(key, ""), chain, body, conditional);
        });
    conditional.forEach((condition, inner) -> body.add(new Statement.If(condition, inner)));
    return body;
  }

  private void put(
      Members nodes,
      String hint,
      Statement statement,
      List<Statement> body,
      Map<Expression, List<Statement>> conditional) {
    Optional<Expression> condition = conditions.on(nodes, hint);
    if (condition.isEmpty()) {
      body.add(statement);
    } else {
      conditional.computeIfAbsent(condition.get(), key -> new ArrayList<>()).add(statement);
    }
  }

  private void declare() {
    Map<Integer, Packages.Group> groupAt = new LinkedHashMap<>();
    packages.forEach(group -> groupAt.put(group.positions().get(0), group));
    for (int i = 0; i < profile.resources().size(); i++) {
      MergedResource resource = profile.resources().get(i);
      Packages.Group group = groupAt.get(i);
      if (group != null) {
        group
            .positions()
            .forEach(
                position -> {
                  entrances[position] = group.together();
                  exits[position] = group.install();
                });
        add(group.together(), resource);
        add(group.install(), resource);
      } else if (!(resource.first() instanceof OsPackage)) {
        exits[i] = lowering.lower(resource);
        entrances[i] = exits[i];
        if (resource.hasVariant(Symlink.class::isInstance)) {
          entrances[i] = Guards.beforeLink(resource);
          exits[i].require().add(entrances[i].reference());
          add(entrances[i], resource);
        }
        add(exits[i], resource);
      }
    }
  }

  private void add(Declaration declaration, MergedResource resource) {
    declarations.add(declaration);
    hints.put(declaration, "with_" + names.of(resource.id()));
  }

  /** States an order where its nodes are those of one of its ends, or under a condition. */
  private void order(Edge edge) {
    MergedResource from = profile.resources().get(edge.from());
    Declaration exit = exits[edge.from()];
    if (edge.to().isEmpty()) {
      if (edge.nodes().equals(from.presence())) {
        exit.toNotify().add(References.to(edge.target()));
      } else {
        chain(edge, exitOf(edge.from()), References.to(edge.target()));
      }
      return;
    }
    int to = edge.to().getAsInt();
    boolean notifies = edge.kind() == Kind.NOTIFY;
    Declaration later = edge.kind() == Kind.ORDER ? entrances[to] : exits[to];
    boolean allLater = edge.nodes().equals(profile.resources().get(to).presence());
    boolean allEarlier = edge.nodes().equals(from.presence());
    if (notifies && allEarlier) {
      exit.toNotify().add(reference(later, to));
    } else if (notifies && allLater) {
      later.subscribe().add(exitOf(edge.from()));
    } else if (allLater) {
      later.require().add(exitOf(edge.from()));
    } else if (allEarlier) {
      exit.before().add(reference(later, to));
    } else {
      chain(edge, exitOf(edge.from()), reference(later, to));
    }
  }

  private void chain(Edge edge, Reference from, Reference to) {
    ChainKey key = new ChainKey(edge.nodes(), to, edge.kind() == Kind.NOTIFY);
    chains.computeIfAbsent(key, k -> new References()).add(from);
    chainHints.putIfAbsent(key, "with_order_of_" + names.of(edge.target()));
  }

  private Reference exitOf(int position) {
    return reference(exits[position], position);
  }

  /** A package among several is called by its own title; all of them are joined later. */
  private Reference reference(Declaration declaration, int position) {
    return declaration.type().equals("package")
        ? References.to("package", Lowering.title(profile.resources().get(position)))
        : declaration.reference();
  }

  /** The titles that stand in the variable, so that references to all of them can be short. */
  private Set<Expression> named() {
    Set<Expression> all = new HashSet<>();
    packages.forEach(group -> all.addAll(group.variable()));
    return all;
  }
}
