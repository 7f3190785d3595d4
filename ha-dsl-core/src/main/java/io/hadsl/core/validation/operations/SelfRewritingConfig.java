package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.RewrittenPath;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** Nothing undoes what a daemon writes into its own file. */
final class SelfRewritingConfig extends FactRule<RewrittenPath> {

  SelfRewritingConfig() {
    super(
        RewrittenPath.class,
        "self-rewriting-config",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A file that a program rewrites itself is not enforced");
  }

  @Override
  protected void check(TopologyIndex index, Known<RewrittenPath> each, Findings out) {
    Node node = each.instance().node();
    for (TextFile file : node.local().files()) {
      if (file.keeping() == TextFile.Keeping.ENFORCED && file.path().isWithin(each.fact().path())) {
        report(each, node, file, out);
      }
    }
  }

  private static void report(
      Known<RewrittenPath> rewritten, Node node, TextFile file, Findings out) {
    Service service = rewritten.instance().service();
    out.about(node)
        .on(List.of(node.id()))
        .says(
            file.path()
                + " on "
                + node.name()
                + " is put back to our text at every run, and "
                + rewritten.fact().program()
                + " writes into it what it must remember: a run undoes a failover")
        .because(node.name() + ".file(" + file.path() + ").keeping", "enforced", node.declaredAt())
        .because(service.id() + ".rewrites", rewritten.fact().path(), rewritten.declaredAt())
        .fix("seed the file: TextFile.Keeping.SEEDED");
  }
}
