package io.hadsl.components.publik;

import io.hadsl.components.FileHeader;
import io.hadsl.components.internal.Programs;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;
import java.util.StringJoiner;

/**
 * Two programs for the administrators of a node: {@code publik-create-users} makes the accounts
 * with the topology's numbers, as the plan itself does, and {@code compare-packages} shows how the
 * packages of two nodes differ.
 */
public record PublikTools() implements Component {

  static final String TYPE = "publik-tools";
  private static final AbsolutePath PROGRAMS = AbsolutePath.of("/usr/local/sbin");

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder().build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(
        Programs.executable(
            PROGRAMS.resolve("publik-create-users"),
            script(instance, "publik-create-users", "Makes the accounts of Publik")
                .replace("@ACCOUNTS@", accounts(instance))));
    out.add(
        Programs.executable(
            PROGRAMS.resolve("compare-packages"),
            script(instance, "compare-packages", "Compares the packages of two nodes")));
  }

  private static String script(Instance instance, String name, String what) {
    return "#!/bin/sh\n"
        + FileHeader.of(instance, "#", what + ".")
        + "#\n"
        + Programs.text(name + ".sh", PublikTools.class);
  }

  /**
   * Lines for a here-document that the shell does not expand, so they are data whatever they hold;
   * none is its end, because each has colons.
   */
  private static String accounts(Instance instance) {
    StringJoiner lines = new StringJoiner("\n");
    for (SystemUser user : instance.topology().all(SystemUser.class)) {
      if (user.origin() == SystemUser.Origin.CREATED
          && user.nodes().contains(instance.node().id())) {
        lines.add(
            user.name()
                + ":"
                + user.uid()
                + ":"
                + user.group()
                + ":"
                + user.gid()
                + ":"
                + user.comment()
                + ":"
                + user.home()
                + ":"
                + user.shell());
      }
    }
    return lines.toString();
  }
}
