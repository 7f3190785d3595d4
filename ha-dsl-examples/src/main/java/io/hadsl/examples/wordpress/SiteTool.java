package io.hadsl.examples.wordpress;

import io.hadsl.components.FileHeader;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import java.time.Duration;

/**
 * A program for what WordPress does in the web browser otherwise: its installation, the upgrade of
 * its tables after the package's, and its jobs.
 */
final class SiteTool {

  static final AbsolutePath PATH = AbsolutePath.of("/usr/local/sbin/wordpress-site");

  private SiteTool() {}

  static TextFile file(WordPress wordPress, Instance instance) {
    String text =
        "#!/usr/bin/php\n<?php\n"
            + FileHeader.of(instance, "//", "Installs and upgrades WordPress, and runs its jobs.")
            + "const TITLE = "
            + Php.quote(wordPress.title())
            + ";\nconst EMAIL = "
            + Php.quote(wordPress.email())
            + ";\n"
            + PROGRAM;
    return TextFile.of(PATH, Content.text(text), Ownership.of("root", "root", 0755));
  }

  /** Once, on the first node. */
  static Step setUp(Instance instance, ResourceSink out) {
    TextFile admin = TextFile.secret(SiteSecrets.admin(instance));
    Step folder = out.add(TextFile.SECRETS);
    Step password = out.add(admin).after(folder);
    Command setup =
        Command.unless("install or upgrade WordPress", SETUP, CHECK)
            .with("TOOL", PATH.value())
            .with("ADMIN_PASSWORD_FILE", admin.path().value())
            .patient(Duration.ofMinutes(30), 1, Duration.ZERO);
    return out.add(Phase.OPERATE, setup).after(password);
  }

  // WordPress ends with status 0 also when it cannot reach its database: the word is what counts.
  private static final String CHECK =
      """
      [ "$(runuser -u www-data -- "$TOOL" check)" = current ]
      """;

  private static final String SETUP =
      """
      answer=$(runuser -u www-data -- "$TOOL" setup <"$ADMIN_PASSWORD_FILE")
      [ "$answer" = current ] || {
        printf 'WordPress said: %s\\n' "$answer" >&2
        exit 1
      }
      """;

  private static final String PROGRAM =
      """

      // wordpress-site check   prints "current" if the tables are those of this release
      // wordpress-site setup   makes or upgrades them; the administrator's password is read from standard input
      // wordpress-site jobs    runs the jobs that are due, unless the tables wait for an upgrade

      // A constant, because WordPress has a variable $action of its own.
      define('ACTION', $argv[1] ?? '');
      // What WordPress says of its troubles is a page for browsers.
      ob_start(fn($page) => trim(strip_tags(preg_replace('/<style.*?<.style>/s', '', $page))) . "\\n");
      $_SERVER['HTTP_HOST'] = 'localhost';
      // Mail about the new site would hold a link that nobody asked for.
      function wp_new_blog_notification() {}
      if (ACTION !== 'jobs') {
        // Or a site without tables sends its visitor to the installation.
        define('WP_INSTALLING', true);
      }
      require '/usr/share/wordpress/wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/upgrade.php';

      function is_current() {
        global $wp_db_version;
        return is_blog_installed() && (int) get_option('db_version') === $wp_db_version;
      }

      switch (ACTION) {
        case 'setup':
          if (!is_blog_installed()) {
            wp_install(TITLE, 'admin', EMAIL, true, '', trim(stream_get_contents(STDIN)));
          } elseif (!is_current()) {
            wp_upgrade();
          }
          wp_cache_flush();
          // and then
        case 'check':
          echo is_current() ? 'current' : 'not current';
          break;
        case 'jobs':
          if (is_current()) {
            require ABSPATH . 'wp-cron.php';
          }
          break;
        default:
          fwrite(STDERR, "usage: wordpress-site check|setup|jobs\\n");
          exit(2);
      }
      """;
}
