package io.hadsl.puppet.repository;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.puppet.text.Resources;
import java.util.List;

/** The files of a control repository that are the same for every topology, but for names. */
final class Settings {

  private Settings() {}

  static List<GeneratedFile> files(String header, Plan plan, NodeData data) {
    return List.of(
        text("environment.conf", header, Resources.read(Settings.class, "environment.conf")),
        text("hiera.yaml", header, Resources.read(Settings.class, "hiera.yaml")),
        text(
            "data/common.yaml",
            header,
            Resources.read(Settings.class, "common.yaml") + String.join("", data.common())),
        text(
            "site-modules/ha_dsl/manifests/preconditions.pp",
            header,
            "\n" + Resources.read(Settings.class, "preconditions.pp")),
        text(
            "site-modules/ha_dsl/manifests/packages.pp",
            header,
            "\n" + Resources.read(Settings.class, "packages.pp")),
        metadata(plan, "ha_dsl", "What all profiles need of a machine."),
        metadata(plan, "profile", "What each kind of service needs on its nodes."),
        metadata(plan, "role", "What each kind of node is, in profiles."));
  }

  private static GeneratedFile text(String path, String header, String text) {
    return GeneratedFile.text("puppet/" + path, "# " + header + "\n" + text, Origin.NONE);
  }

  private static GeneratedFile metadata(Plan plan, String module, String summary) {
    return GeneratedFile.text(
        "puppet/site-modules/" + module + "/metadata.json",
        Resources.read(Settings.class, "metadata.json")
            .replace("@MODULE@", module)
            .replace("@TOPOLOGY@", plan.topology().name())
            .replace("@SUMMARY@", summary),
        Origin.NONE);
  }
}
