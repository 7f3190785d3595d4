#!/bin/sh
# Run by Puppet: give wordpress its database and account.
set -eu
# As the inside of an SQL string.
password=$(sed "s/[\\\\']/\\\\&/g" "$PASSWORD_FILE")
wanted=0
hosts=
for client in $CLIENTS; do
  wanted=$((wanted + 1))
  hosts="$hosts${hosts:+, }'$client'"
done
answer=$(
  {
    printf "SELECT EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = '%s')\n" "$DATABASE"
    printf "AND %s = (SELECT COUNT(*) FROM mysql.user WHERE User = '%s' AND Host IN (%s)\n" "$wanted" "$DATABASE" "$hosts"
    printf "  AND PASSWORD('%s') IN (Password, authentication_string))\n" "$password"
    printf "AND %s = (SELECT COUNT(*) FROM mysql.user WHERE User = '%s')\n" "$wanted" "$DATABASE"
    printf "AND %s = (SELECT COUNT(*) FROM mysql.db WHERE User = '%s' AND Host IN (%s));\n" "$wanted" "$DATABASE" "$hosts"
  } | "$SQL" --batch --skip-column-names
)
[ "$answer" = 1 ]
