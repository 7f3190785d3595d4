package io.hadsl.components.php;

import io.hadsl.components.FileHeader;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.Content;
import java.util.Map;
import java.util.SortedMap;

/** The texts of PHP's configuration files. Values were checked where they were set. */
final class PhpFiles {

  private PhpFiles() {}

  static String ini(Instance instance, SortedMap<String, String> directives) {
    StringBuilder out = new StringBuilder();
    out.append(FileHeader.of(instance, ";", "PHP for the web and the command line."));
    directives(directives, out);
    return out.toString();
  }

  static void directives(SortedMap<String, String> directives, StringBuilder out) {
    for (Map.Entry<String, String> directive : directives.entrySet()) {
      out.append(directive.getKey()).append(" = \"").append(directive.getValue()).append("\"\n");
    }
  }

  static Content pool(Instance instance, PhpFpm php) {
    String account = instance.service().runsAs().map(a -> a.value()).orElse("www-data");
    int workers = php.workers();
    Content.Builder out =
        Content.builder()
            .text(
                FileHeader.of(
                    instance, ";", "PHP workers of service " + instance.service().name() + "."))
            .line("")
            .line("[global]")
            .line("; A reload lets requests finish.")
            .line("process_control_timeout = 30s")
            .line("")
            .line("[" + instance.service().name() + "]")
            .line("user = " + account)
            .line("group = " + account)
            .line("listen = " + PhpFpm.socket(instance))
            .line("listen.owner = " + account)
            .line("listen.group = " + php.webServer())
            .line("listen.mode = 0660")
            .line("")
            .line("; Debian's five workers serve a handful of people.")
            .line("pm = dynamic")
            .line("pm.max_children = " + workers)
            .line("pm.start_servers = " + share(workers, 4))
            .line("pm.min_spare_servers = " + share(workers, 8))
            .line("pm.max_spare_servers = " + share(workers, 2))
            .line("pm.max_requests = 1000");
    instance.usesComponent(Redis.class).ifPresent(redis -> sessions(instance, redis, out));
    return out.build();
  }

  private static int share(int workers, int parts) {
    return Math.max(1, workers / parts);
  }

  private static void sessions(Instance instance, Instance.Used used, Content.Builder out) {
    if (used.provider() instanceof Service service && service.component() instanceof Redis redis) {
      Node node = instance.nodesOf(service).get(0);
      out.line("")
          .line("; Sessions are shared by all nodes; a request waits for the one before it.")
          .line("php_admin_value[session.save_handler] = redis")
          .text(
              // Without brackets also around an IPv6 address: php-redis before 6 puts its own
              // around
              // it (phpredis, issue 2122). Left alone, a connection takes as long as the kernel
              // tries, and every worker waits for a machine that is down (phpredis, README).
              "php_admin_value[session.save_path] = \"tcp://"
                  + node.address()
                  + ":"
                  + Redis.PORT
                  + "?timeout=5&auth=")
          .secret(redis.password(), Content.Escaping.UNRESERVED)
          .line("\"")
          .line("php_admin_value[redis.session.locking_enabled] = 1")
          .line("php_admin_value[redis.session.lock_retries] = -1")
          .line("php_admin_value[redis.session.lock_wait_time] = 10000");
    }
  }
}
