package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.proof.report.ReaderReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people break in real trees is seen by the program that reads it, and by the witness whose
 * promise it breaks.
 */
@Tag("proof")
final class BrokenTreesTest {

  private static final String MODULE = "puppet/site-modules/profile/";

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void witnessesSeeWhatOneNodeDoesOtherwise() {
    String waits = "files/combo/etc/systemd/system/combo.service.d/10-requires-mounts.conf";
    String onOther = "$trusted['certname'] ? { 'web2' => 2999, default => 2106 }";
    BrokenTree publik =
        BrokenTree.of(folder, "publik")
            .replace(MODULE + "manifests/accounts.pp", "uid        => 2106", "uid => " + onOther)
            .replace(MODULE + waits, "RequiresMountsFor=/srv/nfs", "RequiresMountsFor=/etc/combo")
            .replace(MODULE + "manifests/passerelle.pp", "ensure  => absent", "ensure => file")
            .addToClass(
                MODULE + "manifests/publik_tools.pp",
                """
                  if $trusted['certname'] == 'web1' {
                    exec { 'x': command => '/bin/true', require => Exec['y'] }
                    exec { 'y': command => '/bin/true', require => Exec['x'] }
                  }
                  file { '/etc/nowhere/x': content => 'x' }
                  file { '/etc/cron.d/own.jobs': content => "61 * * * * root x\\n" }
                  file { '/etc/cron.d/own': content => "A=b\\n* * * * * /bin/x\\n" }
                  exec { 'w': command => 'if true; then', provider => shell }
                """)
            .prove();

    publik.assertRefused("manifest", "accounts.pp", "edited by hand", "PublikHa.java:");
    publik.assertRefused("same-numbers", "web2:User[combo]", "2106 on web1 and 2999", "PublikHa");
    publik.assertRefused("drop-ins", "web1:Service[combo.service]", "/srv/nfs", "PublikHa.java:");
    publik.assertRefused(
        "unit-mounts", "web2:Service[combo.service]", "does not require srv-nfs.mount", "PublikHa");
    publik.assertRefused("job-owners", "web2:/etc/cron.d/passerelle", "not its owner", "PublikHa");
    publik.assertRefused("no-cycles", "web1:Exec[", "Exec[x] -> ", "PublikHa.java:");
    publik.assertRefused("parents", "web1:/etc/nowhere/x", "/etc/nowhere", "PublikHa.java:");
    publik.assertRefused("crontab", "web1:/etc/cron.d/own.jobs", "bad minute", "PublikHa.java:");
    publik.assertRefused("crontab", "web1:/etc/cron.d/own.jobs", "of this name", "PublikHa.java:");
    publik.assertRefused("crontab", "web1:/etc/cron.d/own", "no user", "PublikHa.java:");
    publik.assertRefused("dash-commands", "Exec[w]", "Syntax error", "PublikHa.java:");
    publik.assertRefused("puppet-lint", "accounts.pp", "", "PublikHa.java:");
    if (publik.report().absent().stream()
        .map(ReaderReport::reader)
        .noneMatch("puppet-noop"::equals)) {
      publik.assertRefused("puppet-noop", "web1", "dependency cycle", "PublikHa.java:");
    }
  }

  @Test
  void programsSeeMistakesInTheirOwnConfiguration() {
    BrokenTree nextcloud =
        BrokenTree.of(folder, "nextcloud")
            .replace(MODULE + "files/caddy_proxy/etc/caddy/Caddyfile", "reverse_proxy", "reverse")
            .replace(
                MODULE + "files/mariadb/etc/mysql/mariadb.conf.d/70-ha-dsl.cnf",
                "max-connections",
                "most-connections")
            .replace(
                MODULE + "templates/redis/etc/redis/redis.conf.epp", "appendfsync", "appendfsnc")
            .replace(
                MODULE + "templates/nextcloud/etc/nextcloud/config.php.epp",
                "'dbtype' =>",
                "'dbtype' =")
            .replace(
                MODULE + "templates/nextcloud/etc/php/8.2/fpm/pool.d/nextcloud.conf.epp",
                "pm = dynamic",
                "pm = sometimes")
            .replace("provision/vagrant/Vagrantfile", "config.vm.define", "config.vm.defin")
            .replace("puppet/site-modules/role/manifests/apps.pp", "class role::apps {", "class {")
            .prove();

    nextcloud.assertRefused("puppet-parser", "role/manifests/apps.pp:", "Syntax error", "");
    nextcloud.assertRefused("puppet-compile", "role/manifests/apps.pp:", "Syntax error", "");
    nextcloud.assertRefused("vagrant", "Vagrantfile", "defin", "");
    nextcloud.assertRefused(
        "caddy", "revproxy:/etc/caddy/Caddyfile", "reverse", "NextcloudHa.java");
    nextcloud.assertRefused("mariadb", "70-ha-dsl.cnf", "most-connections", "NextcloudHa.java:");
    nextcloud.assertRefused("redis", "cache:/etc/redis/redis.conf", "appendfsnc", "NextcloudHa");
    // Its nodes have no catalog, so nothing is known of their files.
    assertTrue(
        nextcloud.report().complaints().stream().noneMatch(each -> each.reader().equals("php")));

    nextcloud
        .replace("puppet/site-modules/role/manifests/apps.pp", "class {", "class role::apps {")
        .prove();
    nextcloud.assertRefused("php", "config.php", "syntax error", "NextcloudHa.java:");
    nextcloud.assertRefused("php-fpm", "nextcloud.conf", "process manager", "NextcloudHa.java:");
  }
}
