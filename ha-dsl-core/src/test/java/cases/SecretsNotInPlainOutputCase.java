package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static io.hadsl.core.value.SecretRef.passwordFrom;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;

/** A password is written into a file. */
public final class SecretsNotInPlainOutputCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node cache =
        t.node(
            "cache",
            "10.77.0.15",
            DEBIAN_12,
            n -> n.file(TextFile.of("/etc/redis/redis.conf", "port 6379\nrequirepass sesame\n")));
    t.service("redis", app("redis"), s -> s.on(cache).single());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Content text =
        Content.builder()
            .text("port 6379\nrequirepass ")
            .secret(passwordFrom("cache"), Content.Escaping.UNRESERVED)
            .line("")
            .build();
    Node cache =
        t.node(
            "cache",
            "10.77.0.15",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of(
                        AbsolutePath.of("/etc/redis/redis.conf"),
                        text,
                        Ownership.of("redis", "redis", 0640))));
    t.service("redis", app("redis"), s -> s.on(cache).single());
  }
}
