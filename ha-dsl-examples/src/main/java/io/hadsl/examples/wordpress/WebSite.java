package io.hadsl.examples.wordpress;

import io.hadsl.components.FileHeader;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.IpAddress;

/** nginx on a WordPress node: HTTP for the proxy, on the node's own address. */
final class WebSite {

  static final String UNIT = "nginx.service";

  /** Who serves the site: PHP's workers and nginx's. */
  static final String ACCOUNT = "www-data";

  static final int PORT = 80;

  private WebSite() {}

  static void add(Instance instance, ResourceSink out) {
    out.add(new OsPackage("nginx"));
    // Restarted, not reloaded: while the package's own site holds port 80 of all addresses, nginx
    // cannot take that of one; it then keeps the old site, and says so in its log alone.
    Step running = out.add(UnitState.running(UNIT));
    out.add(TextFile.of("/etc/nginx/conf.d/wordpress.conf", site(instance))).notifies(running);
    // Debian's greeting would answer where the site does not.
    out.add(new AbsentPath(AbsolutePath.of("/etc/nginx/sites-enabled/default"))).notifies(running);
  }

  /** Addresses and the socket's path are the only values; neither can hold what nginx reads. */
  private static String site(Instance instance) {
    StringBuilder trusted = new StringBuilder();
    for (IpAddress proxy : instance.userAddresses()) {
      trusted.append("  set_real_ip_from ").append(proxy).append(";\n");
    }
    return FileHeader.of(instance, "#", "WordPress behind the proxy.")
        + "server {\n"
        + "  listen "
        + instance.node().address().inUrl()
        + ":"
        + PORT
        + " default_server;\n"
        + "  # The proxy says where users come from.\n"
        + trusted
        + "  real_ip_header X-Forwarded-For;\n"
        + "  root "
        + WordPress.CODE
        + ";\n"
        + "  index index.php;\n"
        + "  client_max_body_size 64m;\n"
        + PLACES
        + "  location ~ \\.php$ {\n"
        + "    try_files $uri =404;\n"
        + "    include fastcgi_params;\n"
        + "    fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\n"
        + "    fastcgi_pass unix:"
        + PhpFpm.socket(instance)
        + ";\n"
        + "  }\n"
        + "}\n";
  }

  /** As Debian's package keeps them (its README.Debian). */
  private static final String PLACES =
      """
        location / {
          try_files $uri $uri/ /index.php?$args;
        }
        # Debian keeps this apart from the code; what users uploaded is never run.
        location ^~ /wp-content/ {
          alias /var/lib/wordpress/wp-content/;
          location ~ \\.php$ {
            return 404;
          }
        }
        location ~ /\\. {
          return 404;
        }
      """;
}
