#!/bin/sh
# Run by Puppet: install or upgrade Nextcloud.
set -eu
# shellcheck disable=SC2016 # The variables are PHP's.
code_version=$(php -r 'require $argv[1]; echo implode(".", $OC_Version);' -- "$CODE/version.php")
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
printf '<?php\nrequire "%s";\n%s\n' "$CONFIG_FILE" "$changes" >"$scratch/config.php"
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
    echo "an earlier installation ended half way: make database $DATABASE on $DATABASE_HOST" \
      "empty, remove $INSTALLING_FILE, and run this again" >&2
    exit 1
  fi
  : >"$INSTALLING_FILE"
  printf '%s\n%s\n' "$(cat "$DATABASE_PASSWORD_FILE")" "$(cat "$ADMIN_PASSWORD_FILE")" |
    occ maintenance:install --database mysql --database-host "$DATABASE_HOST" \
      --database-name "$DATABASE" --database-user "$DATABASE" \
      --admin-user admin --data-dir "$DATA"
  occ background:cron
fi
# It tells every node that all went well.
printf '%s\n' "$code_version" >"$VERSION_FILE.new"
chown www-data:www-data "$VERSION_FILE.new"
mv "$VERSION_FILE.new" "$VERSION_FILE"
rm -f "$UPGRADING_FILE" "$INSTALLING_FILE"
