package io.hadsl.components.nextcloud;

import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import java.time.Duration;

/**
 * The installation of the database and the data directory, and later upgrades: once, on the first
 * node.
 *
 * <p>{@code occ} writes to {@code config.php} while it does this. It gets a copy in a directory
 * that root makes and removes ({@code NEXTCLOUD_CONFIG_DIR}, lib/base.php), and what nodes must
 * know of the result, the version, goes to the shared data directory. Passwords reach {@code occ}
 * on standard input, in the order in which it asks for them (core/Command/Maintenance/Install.php);
 * {@code SHELL_INTERACTIVE} makes it ask (Symfony's console).
 *
 * <p>An upgrade changes the database under all nodes, and those that have not got the new code yet
 * would go on with the old. So every node is in maintenance mode as long as a file in the shared
 * data directory says so; it stays there if the upgrade fails, because then nobody knows what the
 * database is like. What was in the middle of something when the file came is given a minute.
 */
final class Setup {

  private Setup() {}

  static Step add(Instance instance, Surroundings around, ResourceSink out) {
    TextFile admin = TextFile.secret(NextcloudSecrets.of(instance).admin());
    TextFile database = TextFile.secret(around.database().password());
    Step folder = out.add(TextFile.SECRETS);
    out.add(admin).after(folder);
    out.add(database).after(folder);
    Command setup =
        Command.unless("install or upgrade Nextcloud", SETUP, CHECK)
            .with("CODE", CodeRelease.CODE.value())
            .with("CONFIG_FILE", ConfigFile.PATH.value())
            .with("DATA", around.data().value())
            .with("VERSION_FILE", ConfigFile.version(around.data()).value())
            .with("UPGRADING_FILE", ConfigFile.upgrading(around.data()).value())
            .with("INSTALLING_FILE", around.data().resolve(".ha-dsl-installing").value())
            .with("GRACE", "60")
            .with("DATABASE_HOST", around.database().host())
            .with("DATABASE", around.database().name())
            .with("DATABASE_PASSWORD_FILE", database.path().value())
            .with("ADMIN_PASSWORD_FILE", admin.path().value())
            .patient(Duration.ofHours(1), 1, Duration.ZERO);
    return out.add(Phase.OPERATE, setup);
  }

  private static final String CODE_VERSION =
      """
      # shellcheck disable=SC2016 # The variables are PHP's.
      code_version=$(php -r 'require $argv[1]; echo implode(".", $OC_Version);' -- "$CODE/version.php")
      """;

  private static final String CHECK =
      CODE_VERSION
          + """
          [ "$(cat "$VERSION_FILE" 2>/dev/null)" = "$code_version" ] && [ ! -e "$UPGRADING_FILE" ]
          """;

  private static final String SETUP =
      CODE_VERSION
          + """
          scratch=$(mktemp -d /run/nextcloud-setup.XXXXXX)
          trap 'rm -rf "$scratch"' EXIT
          occ() {
            runuser -u www-data -- env SHELL_INTERACTIVE=1 NEXTCLOUD_CONFIG_DIR="$scratch" php "$CODE/occ" "$@"
          }
          # shellcheck disable=SC2016 # The variables are PHP's.
          if [ -s "$VERSION_FILE" ]; then
            changes='unset($CONFIG["config_is_read_only"], $CONFIG["maintenance"]);'
          else
            changes='unset($CONFIG["config_is_read_only"], $CONFIG["installed"], $CONFIG["version"]);
          $CONFIG["setup_create_db_user"] = false;'
          fi
          printf '<?php\\nrequire "%s";\\n%s\\n' "$CONFIG_FILE" "$changes" >"$scratch/config.php"
          chown -R www-data:www-data "$scratch"
          if [ "$(cat "$VERSION_FILE" 2>/dev/null)" = "$code_version" ]; then
            : # it was upgraded, and the run was killed before it said so
          elif [ -s "$VERSION_FILE" ]; then
            if [ ! -e "$UPGRADING_FILE" ]; then
              : >"$UPGRADING_FILE"
              # Requests and jobs that had begun come to their end; nodes see the file by then too.
              sleep "$GRACE"
            fi
            occ upgrade --no-interaction
          else
            if [ -e "$INSTALLING_FILE" ]; then
              echo "an earlier installation ended half way: make database $DATABASE on $DATABASE_HOST" \\
                "empty, remove $INSTALLING_FILE, and run this again" >&2
              exit 1
            fi
            : >"$INSTALLING_FILE"
            printf '%s\\n%s\\n' "$(cat "$DATABASE_PASSWORD_FILE")" "$(cat "$ADMIN_PASSWORD_FILE")" |
              occ maintenance:install --database mysql --database-host "$DATABASE_HOST" \\
                --database-name "$DATABASE" --database-user "$DATABASE" \\
                --admin-user admin --data-dir "$DATA"
            occ background:cron
          fi
          # It tells every node that all went well.
          printf '%s\\n' "$code_version" >"$VERSION_FILE.new"
          chown www-data:www-data "$VERSION_FILE.new"
          mv "$VERSION_FILE.new" "$VERSION_FILE"
          rm -f "$UPGRADING_FILE" "$INSTALLING_FILE"
          """;
}
