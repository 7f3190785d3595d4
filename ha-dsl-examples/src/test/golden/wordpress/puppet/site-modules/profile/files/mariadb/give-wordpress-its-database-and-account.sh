#!/bin/sh
# Run by Puppet: give wordpress its database and account.
set -eu
# As the inside of an SQL string.
password=$(sed "s/[\\\\']/\\\\&/g" "$PASSWORD_FILE")
{
  printf "CREATE DATABASE IF NOT EXISTS \`%s\` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;\n" "$DATABASE"
  # An underscore is a wildcard in the name of a grant's database.
  pattern=$(printf '%s' "$DATABASE" | sed 's/_/\\_/g')
  for client in $CLIENTS; do
    account="'$DATABASE'@'$client'"
    printf "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';\n" "$account" "$password"
    printf "ALTER USER %s IDENTIFIED BY '%s';\n" "$account" "$password"
    printf "GRANT ALL PRIVILEGES ON \`%s\`.* TO %s;\n" "$pattern" "$account"
  done
  # Nodes that are no clients any more.
  printf "SELECT Host FROM mysql.user WHERE User = '%s';\n" "$DATABASE" |
    "$SQL" --batch --skip-column-names |
    while read -r host; do
      case " $CLIENTS " in
        *" $host "*) ;;
        *) printf "DROP USER '%s'@'%s';\n" "$DATABASE" "$host" ;;
      esac
    done
} | "$SQL" --batch
