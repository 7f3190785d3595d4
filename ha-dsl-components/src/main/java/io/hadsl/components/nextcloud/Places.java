package io.hadsl.components.nextcloud;

import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;

/** What is known of the places where Nextcloud keeps its files. */
final class Places {

  private Places() {}

  static Fact[] of(Nextcloud nextcloud, Instance instance, UnitName php) {
    AbsolutePath release = CodeRelease.directory(nextcloud);
    List<Fact> facts = new ArrayList<>();
    facts.add(new UsesPath(php, CodeRelease.CODE, UsesPath.Kind.CONFIGURATION));
    facts.add(new UsesPath(php, ConfigFile.PATH, UsesPath.Kind.CONFIGURATION));
    facts.add(new Link(CodeRelease.CODE, release.value()));
    facts.add(new Link(CodeRelease.configIn(release), ConfigFile.PATH.value()));
    facts.add(new DiffersPerNode(ConfigFile.SERVER_ID, "serverid"));
    // The data directory is the first store; without one the plan is refused.
    instance.service().stores().stream()
        .limit(1)
        .forEach(store -> facts.add(new UsesPath(php, store.path(), UsesPath.Kind.STATE)));
    return facts.toArray(Fact[]::new);
  }
}
