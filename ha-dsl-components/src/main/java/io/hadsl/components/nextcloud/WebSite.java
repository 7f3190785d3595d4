package io.hadsl.components.nextcloud;

import io.hadsl.components.FileHeader;
import io.hadsl.components.caddy.CaddyServer;
import io.hadsl.components.caddy.Caddyfile;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.IpAddress;
import java.util.ArrayList;
import java.util.List;

/** Caddy on a Nextcloud node: HTTP for the proxy, on the node's own address. */
final class WebSite {

  static final int PORT = 80;

  private WebSite() {}

  static void add(Instance instance, Surroundings around, ResourceSink out) {
    CaddyServer.plan(out, instance, caddyfile(instance, around));
  }

  /** As Nextcloud's manual has it for nginx and Apache ("NGINX configuration"). */
  private static String caddyfile(Instance instance, Surroundings around) {
    Caddyfile file =
        new Caddyfile(FileHeader.of(instance, "#", "Caddy in front of PHP, for the proxy only."))
            .open(":" + PORT)
            .line("bind", instance.node().address().value())
            .line("root", "*", CodeRelease.CODE.value())
            .blank()
            .comment("Clients of calendars and address books look here first (RFC 6764).")
            .line("redir", "/.well-known/carddav", "/remote.php/dav/", "301")
            .line("redir", "/.well-known/caldav", "/remote.php/dav/", "301")
            .blank()
            .comment("What is in the code's directory and not for the web.")
            .open("@inside")
            .line(
                "path",
                "/.*",
                "/3rdparty/*",
                "/build/*",
                "/config/*",
                "/console.php",
                "/data/*",
                "/db_structure.xml",
                "/lib/*",
                "/occ",
                "/templates/*",
                "/tests/*")
            .line("not", "path", "/.well-known/*")
            .close()
            .line("respond", "@inside", "404")
            .blank()
            .open("php_fastcgi", "unix/" + PhpFpm.socket(instance))
            .comment("Pretty addresses, without index.php.")
            .line("env", "front_controller_active", "true")
            .comment("A new release is another directory: PHP must see which.")
            .line("resolve_root_symlink");
    if (!around.proxies().isEmpty()) {
      List<String> trusted = new ArrayList<>(List.of("trusted_proxies"));
      for (IpAddress proxy : around.proxies()) {
        trusted.add(proxy.value() + (proxy.isV6() ? "/128" : "/32"));
      }
      file.comment("The proxy says where users come from.").line(trusted.toArray(String[]::new));
    }
    return file.close().line("file_server").close().print();
  }
}
