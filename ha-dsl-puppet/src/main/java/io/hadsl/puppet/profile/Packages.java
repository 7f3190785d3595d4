package io.hadsl.puppet.profile;

import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Array;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Statement.Attribute;
import java.util.ArrayList;
import java.util.List;

/** Writes the packages of a profile, the first group of several under a variable. */
final class Packages {

  /**
   * dpkg keeps configuration files that are there, and asks nothing (dpkg(1)): they may be shared
   * with other nodes, or managed.
   */
  private static final Expression OPTIONS =
      Expression.texts(
          List.of(
              "-o", "Dpkg::Options::=--force-confold", "-o", "Dpkg::Options::=--force-confdef"));

  /**
   * Packages of one declaration.
   *
   * @param positions where they stand in the profile
   * @param together what installs several of them at once
   * @param install their state
   * @param variable the titles that the class's variable holds, empty if there is none
   */
  record Group(
      List<Integer> positions,
      Declaration together,
      Declaration install,
      List<Expression> variable) {}

  private Packages() {}

  static List<Group> of(MergedProfile profile) {
    List<Group> groups = new ArrayList<>();
    boolean named = false;
    for (List<Integer> positions : PackageGroups.of(profile)) {
      List<MergedResource> resources = positions.stream().map(profile.resources()::get).toList();
      MergedResource first = resources.get(0);
      List<Expression> titles = resources.stream().map(Lowering::title).toList();
      boolean variable =
          !named && titles.size() > 1 && first.presence().count() == profile.members().size();
      named |= variable;
      Expression all = variable ? new Variable("packages") : new Array(titles);
      Declaration install =
          new Declaration(
              "package",
              titles.size() == 1 ? titles.get(0) : all,
              List.of(
                  new Attribute("ensure", new Word("installed")),
                  new Attribute("install_options", OPTIONS)),
              first.presence());
      String suffix = groups.isEmpty() ? "" : " " + (groups.size() + 1);
      Declaration together =
          new Declaration(
              "ha_dsl::packages",
              Expression.text(profile.name() + suffix),
              List.of(new Attribute("packages", all)),
              first.presence());
      install.require().add(together.reference());
      groups.add(new Group(positions, together, install, variable ? titles : List.of()));
    }
    return groups;
  }
}
