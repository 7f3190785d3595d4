package io.hadsl.puppet.profile;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Command.Patience;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Array;
import io.hadsl.puppet.syntax.Expression.Interpolated;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes commands; what all have in common stands in the class's defaults. */
final class CommandLowering {

  private final Parameters parameters;
  private final Scripts scripts;

  CommandLowering(Parameters parameters, SideFiles sideFiles) {
    this.parameters = parameters;
    this.scripts = new Scripts(sideFiles);
  }

  Declaration lower(MergedResource merged) {
    Command first = (Command) merged.first();
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(
        new Attribute("command", scripts.script(first.name(), first.script(), "", merged)));
    if (!first.environment().isEmpty()) {
      attributes.add(new Attribute("environment", environment(merged, first)));
    }
    attributes.add(guard(merged, first));
    add(merged, "user", "root", "", c -> c.user().value(), attributes);
    Patience usual = Patience.DEFAULT;
    add(
        merged,
        "timeout",
        usual.timeout().toSeconds(),
        "Integer[1]",
        c -> c.patience().timeout().toSeconds(),
        attributes);
    add(merged, "tries", 1L, "Integer[1]", c -> (long) c.patience().tries(), attributes);
    add(merged, "try_sleep", 0L, "Integer[0]", c -> c.patience().pause().toSeconds(), attributes);
    return new Declaration("exec", Lowering.title(merged), attributes, merged.presence());
  }

  private Attribute guard(MergedResource merged, Command first) {
    if (first.guard() instanceof Command.Unless unless) {
      return new Attribute(
          "unless", scripts.script(first.name(), unless.script(), "-check", merged));
    }
    if (first.guard() instanceof Command.Creates) {
      return new Attribute(
          "creates",
          parameters.vary(
              merged,
              "creates",
              "",
              r -> ((Command.Creates) ((Command) r).guard()).path().value()));
    }
    return new Attribute("refreshonly", new Word("true"));
  }

  private Expression environment(MergedResource merged, Command first) {
    List<Expression> entries = new ArrayList<>();
    for (String variable : first.environment().keySet()) {
      Expression value =
          parameters.varyShared(
              merged,
              variable.toLowerCase(Locale.ROOT),
              "What commands of this class know as " + variable + ".",
              r -> ((Command) r).environment().getOrDefault(variable, ""));
      entries.add(
          value instanceof Expression.Text text
              ? Expression.text(variable + "=" + text.value())
              : new Interpolated(List.of(Expression.text(variable + "="), value)));
    }
    return new Array(entries);
  }

  /** Adds an attribute unless every node wants what Puppet does anyway. */
  private void add(
      MergedResource merged,
      String name,
      Object usual,
      String type,
      Function<Command, Object> value,
      List<Attribute> attributes) {
    if (merged.hasVariant(r -> !value.apply((Command) r).equals(usual))) {
      attributes.add(
          new Attribute(name, parameters.vary(merged, name, type, r -> value.apply((Command) r))));
    }
  }
}
