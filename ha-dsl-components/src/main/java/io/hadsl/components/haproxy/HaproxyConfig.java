package io.hadsl.components.haproxy;

import io.hadsl.components.FileHeader;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.Port;
import java.util.List;
import java.util.Optional;

/** Writes haproxy.cfg, for HAProxy 1.8 to 3.0 (Debian 10 to 13). */
final class HaproxyConfig {

  private static final String GLOBAL =
      """

      global
      	log /dev/log local0
      	chroot /var/lib/haproxy
      	stats socket /run/haproxy/admin.sock mode 660 level admin
      	user haproxy
      	group haproxy
      	daemon

      defaults
      	log global
      	mode http
      	option httplog
      	option dontlognull
      	# A request that found its server dead is tried on another one, at the first retry.
      	option redispatch 1
      	retries 3
      	timeout connect 5s
      	timeout check 5s
      	# Not shorter than what applications allow themselves (uWSGI's harakiri: often 120 s).
      	timeout client %ds
      	timeout server %ds
      """
          .formatted(Haproxy.PATIENCE.toSeconds(), Haproxy.PATIENCE.toSeconds());

  private HaproxyConfig() {}

  static String of(Instance instance, Haproxy haproxy) {
    Service service = balanced(instance).orElseThrow(() -> leadsNowhere(instance));
    StringBuilder out = new StringBuilder();
    out.append(FileHeader.of(instance, "#", "HAProxy in front of " + service.name() + "."));
    out.append(GLOBAL);
    frontend(instance.node(), haproxy, service, out);
    backend(instance, haproxy, service, out);
    return out.toString();
  }

  private static void frontend(Node node, Haproxy haproxy, Service service, StringBuilder out) {
    out.append("\nfrontend public\n\tbind ").append(bind(node, 80)).append('\n');
    haproxy
        .certificate()
        .ifPresent(
            path ->
                out.append("\tbind ")
                    .append(bind(node, 443))
                    .append(" ssl crt ")
                    .append(path)
                    .append(" alpn h2,http/1.1\n")
                    .append("\thttp-request redirect scheme https code 301 unless { ssl_fc }\n")
                    .append("\thttp-request set-header X-Forwarded-Proto https\n"));
    out.append("\toption forwardfor\n\tdefault_backend ").append(service.name()).append('\n');
  }

  /**
   * On all addresses. Without one HAProxy takes those of IPv4 alone; a machine on IPv6 listens on
   * both (configuration manual, "bind").
   */
  private static String bind(Node node, int port) {
    return node.address().isV6() ? "[::]:" + port + " v4v6" : ":" + port;
  }

  private static void backend(
      Instance instance, Haproxy haproxy, Service service, StringBuilder out) {
    out.append("\nbackend ").append(service.name()).append("\n\tbalance leastconn\n");
    check(instance, haproxy, out);
    out.append("\thttp-check expect rstatus ^[23]\n");
    out.append("\tdefault-server check inter 5s fall 3 rise 2\n");
    for (Node node : instance.nodesOf(service)) {
      out.append("\tserver ").append(node.name()).append(' ').append(node.address().inUrl());
      out.append(':').append(ports(instance, service, node).get(0)).append('\n');
    }
  }

  private static void check(Instance instance, Haproxy haproxy, StringBuilder out) {
    if (haproxy.checkHost().isEmpty()) {
      out.append("\toption httpchk GET ").append(haproxy.checkPath()).append('\n');
      return;
    }
    String host = haproxy.checkHost().get().value();
    if (!DebianFacts.of(instance.os()).haproxySendsHeaders()) {
      out.append("\toption httpchk GET ").append(haproxy.checkPath());
      out.append(" HTTP/1.1\\r\\nHost:\\ ").append(host).append('\n');
    } else {
      out.append("\toption httpchk\n\thttp-check send meth GET uri ").append(haproxy.checkPath());
      out.append(" ver HTTP/1.1 hdr Host ").append(host).append('\n');
    }
  }

  /** The service that requests go to: the first that is used and that listens on a port. */
  static Optional<Service> balanced(Instance instance) {
    for (Instance.Used used : instance.uses()) {
      if (used.provider() instanceof Service service
          && !ports(instance, service, instance.nodesOf(service).get(0)).isEmpty()) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }

  private static PlanException leadsNowhere(Instance instance) {
    return PlanException.of(
        instance.service(),
        "leads nowhere",
        "give it a service that listens on a port, with .uses(...)");
  }

  private static List<Port> ports(Instance instance, Service service, Node node) {
    if (service.component() instanceof Haproxy) {
      // Not asked, because it may in turn lead here.
      return List.of(Port.of(80));
    }
    return new Instance(instance.topology(), service, node).facts().listens();
  }
}
