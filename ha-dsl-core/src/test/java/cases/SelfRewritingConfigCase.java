package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.RewrittenPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;

/** A file that Sentinel rewrites is put back at every run. */
public final class SelfRewritingConfigCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node cache =
        t.node(
            "cache",
            "10.77.0.15",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of(
                        "/etc/redis/sentinel.conf", "sentinel monitor cache 10.77.0.15 6379 2\n")));
    t.service(
        "sentinel",
        app(
            "sentinel",
            ComponentFacts.builder()
                .states(new RewrittenPath(AbsolutePath.of("/etc/redis/sentinel.conf"), "Sentinel"))
                .build()),
        s -> s.on(cache).single());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    TextFile seed =
        TextFile.of("/etc/redis/sentinel.conf", "sentinel monitor cache 10.77.0.15 6379 2\n");
    Node cache =
        t.node(
            "cache",
            "10.77.0.15",
            DEBIAN_12,
            n ->
                n.file(
                    new TextFile(
                        seed.path(), seed.content(), seed.ownership(), TextFile.Keeping.SEEDED)));
    t.service(
        "sentinel",
        app(
            "sentinel",
            ComponentFacts.builder()
                .states(new RewrittenPath(AbsolutePath.of("/etc/redis/sentinel.conf"), "Sentinel"))
                .build()),
        s -> s.on(cache).single());
  }
}
