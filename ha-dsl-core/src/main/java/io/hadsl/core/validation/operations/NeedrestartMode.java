package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Services restart when somebody decides it. */
final class NeedrestartMode extends ElementRule<Node> {

  NeedrestartMode() {
    super(
        Node.class,
        "needrestart-mode",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "On nodes that others depend on, no upgrade of a library restarts services by itself");
  }

  private static final Pattern AUTOMATIC =
      Pattern.compile("^\\s*\\$nrconf\\{restart}\\s*=\\s*['\"]a['\"]", Pattern.MULTILINE);

  @Override
  protected void check(TopologyIndex index, Node node, Findings out) {
    for (TextFile file : node.local().files()) {
      if (file.path().value().startsWith("/etc/needrestart/")
          && !file.content().isSecret()
          && AUTOMATIC.matcher(file.content().plainText()).find()) {
        judge(index, node, file, out);
      }
    }
  }

  private static void judge(TopologyIndex index, Node node, TextFile file, Findings out) {
    List<Service> needed = new ArrayList<>();
    for (Instance instance : index.instancesOn(node.id())) {
      if (!index.topology().usersOf(instance.service().id()).isEmpty()) {
        needed.add(instance.service());
      }
    }
    if (!needed.isEmpty()) {
      out.about(node)
          .on(List.of(node.id()))
          .says(
              "an upgrade of a library restarts "
                  + Listing.services(needed)
                  + " on "
                  + node.name()
                  + " at once, in the middle of the day, with all that others had under way there")
          .because(node.name() + ".file(" + file.path() + ")", "restart = 'a'", node.declaredAt())
          .because(node.name() + ".service", needed.get(0).id(), needed.get(0).declaredAt())
          .fix("only list what needs a restart: $nrconf{restart} = 'l';");
    }
  }
}
