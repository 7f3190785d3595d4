package io.hadsl.examples.wordpress;

import io.hadsl.components.mariadb.MariaDb;
import io.hadsl.components.mariadb.MariaDbAccess;
import io.hadsl.components.php.PhpFpm;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.HostName;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.regex.Pattern;

/**
 * WordPress as Debian packages it, with nginx and PHP-FPM on each of its nodes. The service uses a
 * {@link MariaDb} with a password and keeps {@link #UPLOADS} on a shared mount. Users stay logged
 * in whichever node answers: their cookies are signed with keys that all nodes have ({@code
 * SERVICE/auth-key} and so on). The first administrator, {@code admin}, gets {@code SERVICE/admin}
 * as the password.
 *
 * @param site the name that users know
 * @param title what the site is called
 * @param email the administrator's address
 * @param workers the most requests that one node serves at once
 */
public record WordPress(HostName site, String title, String email, int workers)
    implements Component {

  /** The type's id. */
  public static final String TYPE = "wordpress";

  /** What users upload; the rest of WordPress is the same on all nodes. */
  public static final String UPLOADS = "/var/lib/wordpress/wp-content/uploads";

  /** Where the package puts the code. */
  static final AbsolutePath CODE = AbsolutePath.of("/usr/share/wordpress");

  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");

  /** Checks the title, the address and the number of workers. */
  public WordPress {
    Texts.line("title", title);
    Texts.matching("email", email, EMAIL, "an address such as \"admin@example.org\"");
    PhpFpm.pool(workers, WebSite.ACCOUNT);
  }

  /**
   * A site.
   *
   * @param site the name that users know, such as {@code blog.example.org}
   * @param title what it is called
   * @param email its administrator's address
   * @return the component, with 20 workers on each node
   */
  public static WordPress site(String site, String title, String email) {
    return new WordPress(HostName.of(site), title, email, 20);
  }

  /**
   * WordPress's own jobs, every five minutes: one node runs them, instead of the visits of users.
   *
   * @return the job, to be given an owner
   */
  public static CronSpec.Scheduled jobs() {
    return CronSpec.scheduled(
        "wordpress-jobs",
        CronSchedule.everyMinutes(5),
        WebSite.ACCOUNT,
        SiteTool.PATH.value(),
        "jobs");
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("site", site.value())
        .text("title", title)
        .text("email", email)
        .number("workers", workers)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts = SiteFacts.of(this, instance);
    // Each worker keeps one connection, and so does the job.
    MariaDbAccess.used(instance)
        .ifPresent(used -> facts.states(new OpensConnections(used.provider().id(), workers + 1)));
    return facts.build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    MariaDbAccess database = MariaDbAccess.of(instance);
    Step php = php().install(instance, out);
    WebSite.add(instance, out);
    // After PHP-FPM and nginx, or apt would bring Apache for want of a web server.
    out.add(new OsPackage("php"));
    out.add(new OsPackage("wordpress"));
    out.add(new OsPackage("wordpress-theme-twentytwentythree"));
    Step configured = out.add(SiteConfig.file(this, instance, database)).notifies(php);
    Step tool = out.add(SiteTool.file(this, instance));
    if (instance.isFirst()) {
      SiteTool.setUp(instance, out).after(configured, tool, php);
    }
  }

  PhpFpm php() {
    return PhpFpm.pool(workers, WebSite.ACCOUNT)
        .extensions("curl", "gd", "intl", "mbstring", "mysql", "opcache", "xml", "zip")
        .set("post_max_size", "64M")
        .set("upload_max_filesize", "64M");
  }
}
