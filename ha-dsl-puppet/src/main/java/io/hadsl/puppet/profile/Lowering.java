package io.hadsl.puppet.profile;

import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.resource.UnitState.Activity;
import io.hadsl.core.resource.UnitState.Boot;
import io.hadsl.core.resource.UnitState.OnChange;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes resources other than packages as declarations of Puppet's built-in types. */
final class Lowering {

  private final Parameters parameters;
  private final FileLowering files;
  private final CommandLowering commands;

  Lowering(Parameters parameters, SideFiles sideFiles, Secrets secrets) {
    this.parameters = parameters;
    this.files = new FileLowering(parameters, sideFiles, secrets);
    this.commands = new CommandLowering(parameters, sideFiles);
  }

  Declaration lower(MergedResource merged) {
    Resource first = merged.first();
    if (first instanceof OsGroup) {
      return group(merged);
    }
    if (first instanceof OsUser) {
      return user(merged);
    }
    if (first instanceof UnitState) {
      return unit(merged);
    }
    return first instanceof Command ? commands.lower(merged) : files.lower(merged);
  }

  private Declaration group(MergedResource merged) {
    return new Declaration(
        "group",
        title(merged),
        List.of(
            new Attribute("ensure", new Word("present")),
            new Attribute(
                "gid",
                parameters.vary(
                    merged, "gid", "Integer[0]", r -> (long) ((OsGroup) r).gid().value())),
            new Attribute("system", new Word("true"))),
        merged.presence());
  }

  private Declaration user(MergedResource merged) {
    return new Declaration(
        "user",
        title(merged),
        List.of(
            new Attribute("ensure", new Word("present")),
            new Attribute(
                "uid",
                parameters.vary(
                    merged, "uid", "Integer[0]", r -> (long) ((OsUser) r).uid().value())),
            attribute(merged, "gid", "group", r -> ((OsUser) r).group().value()),
            attribute(merged, "home", "home", r -> ((OsUser) r).home().value()),
            attribute(merged, "shell", "shell", r -> ((OsUser) r).shell().value()),
            attribute(merged, "comment", "comment", r -> ((OsUser) r).comment()),
            new Attribute("managehome", new Word("false")),
            new Attribute("system", new Word("true"))),
        merged.presence());
  }

  private Attribute attribute(
      MergedResource merged, String attribute, String name, Function<Resource, Object> value) {
    return new Attribute(attribute, parameters.vary(merged, name, "", value));
  }

  private Declaration unit(MergedResource merged) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(
        new Attribute(
            "ensure",
            word(
                parameters.vary(
                    merged,
                    "ensure",
                    "Enum['running', 'stopped']",
                    r -> ((UnitState) r).activity() == Activity.RUNNING ? "running" : "stopped"))));
    attributes.add(
        new Attribute(
            "enable",
            word(
                parameters.vary(
                    merged,
                    "enable",
                    "Variant[Boolean, Enum['mask']]",
                    r -> enable(((UnitState) r).boot())))));
    attributes.add(new Attribute("provider", new Word("systemd")));
    UnitState first = (UnitState) merged.first();
    if (merged.hasVariant(r -> ((UnitState) r).onChange() == OnChange.RELOAD)) {
      attributes.add(
          new Attribute(
              "restart",
              parameters.vary(
                  merged, "restart", "", r -> restart(first.unit(), ((UnitState) r).onChange()))));
    }
    return new Declaration("service", title(merged), attributes, merged.presence());
  }

  private static Object enable(Boot boot) {
    return switch (boot) {
      case ENABLED -> true;
      case DISABLED -> false;
      case MASKED -> "mask";
    };
  }

  /** Unit names hold no quotes or spaces, but may hold a backslash (systemd.unit(5)). */
  private static String restart(UnitName unit, OnChange onChange) {
    String word = unit.value().indexOf('\\') < 0 ? unit.value() : "'" + unit.value() + "'";
    return "systemctl " + (onChange == OnChange.RELOAD ? "reload " : "restart ") + word;
  }

  /** A literal keyword stands without quotes, as people write it. */
  static Expression word(Expression value) {
    return value instanceof Expression.Text text ? new Word(text.value()) : value;
  }

  static Expression title(MergedResource merged) {
    return Expression.text(merged.id().name());
  }
}
