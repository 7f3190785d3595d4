package io.hadsl.components.nextcloud;

import io.hadsl.components.FileHeader;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.IpAddress;
import java.util.List;

/**
 * {@code config.php}: ours alone, read-only to Nextcloud, so that no node can drift. Nextcloud
 * would write two things into it: that it is installed, which is stated as soon as the file is
 * there, or anybody could start the installation from the web; and its version, which every node
 * reads from one file in the shared data directory.
 */
final class ConfigFile {

  static final AbsolutePath DIRECTORY = AbsolutePath.of("/etc/nextcloud");
  static final AbsolutePath PATH = DIRECTORY.resolve("config.php");

  /** Apart, so that config.php is the same on all nodes. */
  static final AbsolutePath SERVER_ID = DIRECTORY.resolve("serverid");

  private ConfigFile() {}

  /** The file that holds the version that the database and the data are at. */
  static AbsolutePath version(AbsolutePath data) {
    return data.resolve(".ha-dsl-version");
  }

  /** The file that is there while the database and the data are upgraded. */
  static AbsolutePath upgrading(AbsolutePath data) {
    return data.resolve(".ha-dsl-upgrading");
  }

  /** The number of a server, which is in the ids that it makes. */
  static int serverId(Instance instance) {
    return instance.index() + 1;
  }

  static Step add(Instance instance, HostName site, Surroundings around, ResourceSink out) {
    Step folder = out.add(new Directory(DIRECTORY, Ownership.of("root", "www-data", 0750)));
    out.add(new Directory(around.data(), Ownership.of("www-data", "www-data", 0770)));
    out.add(TextFile.of(SERVER_ID.value(), serverId(instance) + "\n")).after(folder);
    // occ and cron.php run as the owner of this file and refuse to as anybody else.
    return out.add(
            TextFile.of(
                PATH, content(instance, site, around), Ownership.of("www-data", "www-data", 0400)))
        .after(folder);
  }

  private static Content content(Instance instance, HostName site, Surroundings around) {
    NextcloudSecrets secrets = NextcloudSecrets.of(instance);
    String database = around.database().name();
    return new PhpArray(FileHeader.of(instance, "//", "Nextcloud's config.php."), "CONFIG")
        .comment("Equal on all nodes: caches, previews and encrypted values depend on them.")
        .secret("instanceid", "oc", secrets.instanceId())
        .secret("secret", "", secrets.secret())
        .secret("passwordsalt", "", secrets.passwordSalt())
        .comment("Different on every node, for the web and the command line.")
        .numberIn("serverid", SERVER_ID.value())
        .comment("The version that the shared database and data are at.")
        .flag("installed", true)
        .firstLineOf("version", version(around.data()).value())
        .comment("While the first node upgrades what all nodes share, no other may work on it.")
        .whether("maintenance", upgrading(around.data()).value())
        .comment("Nothing but ha-dsl changes this file, the code or the set of apps.")
        .flag("config_is_read_only", true)
        .flag("upgrade.disable-web", true)
        .flag("updatechecker", false)
        .flag("appstoreenabled", false)
        .text("datadirectory", around.data().value())
        .text("dbtype", "mysql")
        .text("dbhost", around.database().host())
        .text("dbname", database)
        .text("dbuser", database)
        .secret("dbpassword", "", around.database().password())
        .text("dbtableprefix", "oc_")
        .flag("mysql.utf8mb4", true)
        .comment("APCu is this node's own; what nodes share, locks above all, is in Redis.")
        .text("memcache.local", "\\OC\\Memcache\\APCu")
        .text("memcache.distributed", "\\OC\\Memcache\\Redis")
        .text("memcache.locking", "\\OC\\Memcache\\Redis")
        .open("redis")
        .text("host", around.cache().value())
        .number("port", Redis.PORT)
        .secret("password", "", around.cachePassword())
        .comment("Workers do not wait for a machine that is down as long as the kernel would.")
        .number("timeout", 5)
        .close()
        .comment("Users come through the proxy, which alone may say where they come from.")
        .texts("trusted_domains", List.of(site.value()))
        .texts("trusted_proxies", around.proxies().stream().map(IpAddress::value).toList())
        .text("overwriteprotocol", "https")
        .text("overwrite.cli.url", "https://" + site)
        .comment("The web server is Caddy.")
        .flag("check_for_working_htaccess", false)
        .text("log_type", "syslog")
        .number("maintenance_window_start", 1)
        .build();
  }
}
