package io.hadsl.examples.wordpress;

import io.hadsl.components.FileHeader;
import io.hadsl.components.mariadb.MariaDbAccess;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;

/** The file that Debian's {@code wp-config.php} reads for hosts that have none of their own. */
final class SiteConfig {

  static final AbsolutePath PATH = AbsolutePath.of("/etc/wordpress/config-default.php");

  private SiteConfig() {}

  static TextFile file(WordPress wordPress, Instance instance, MariaDbAccess database) {
    Content.Builder out =
        Content.builder()
            .line("<?php")
            .text(FileHeader.of(instance, "//", "WordPress, the same on all nodes."));
    define(out, "DB_HOST", database.host());
    define(out, "DB_NAME", database.name());
    define(out, "DB_USER", database.name());
    secret(out, "DB_PASSWORD", database.password());
    define(out, "DB_CHARSET", "utf8mb4");
    define(out, "WP_HOME", "https://" + wordPress.site());
    define(out, "WP_SITEURL", "https://" + wordPress.site());
    out.line("// A cookie that one node signed is good on all of them.");
    for (String key : SiteSecrets.KEYS) {
      secret(out, key, SiteSecrets.key(instance, key));
    }
    out.line("// Code comes from Debian's packages, on every node at once.")
        .line("define('DISALLOW_FILE_MODS', true);")
        .line("// One node runs the jobs, not the visits of users.")
        .line("define('DISABLE_WP_CRON', true);");
    return TextFile.of(PATH, out.build(), Ownership.of("root", WebSite.ACCOUNT, 0640));
  }

  private static void define(Content.Builder out, String name, String value) {
    out.line("define(" + Php.quote(name) + ", " + Php.quote(value) + ");");
  }

  private static void secret(Content.Builder out, String name, SecretRef secret) {
    out.text("define(" + Php.quote(name) + ", '")
        .secret(secret, Content.Escaping.SINGLE_QUOTED)
        .line("');");
  }
}
