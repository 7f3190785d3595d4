package io.hadsl.components.mariadb;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Use;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The database and account of one service.
 *
 * @param name of both
 * @param clients addresses that may log in, separated by spaces
 * @param password the account's
 */
record ClientDatabase(String name, String clients, SecretRef password) {

  /** The databases of all services that use an instance. */
  static List<ClientDatabase> of(Instance instance) {
    List<ClientDatabase> databases = new ArrayList<>();
    for (Service client : instance.users()) {
      StringJoiner addresses = new StringJoiner(" ");
      for (Node node : instance.nodesOf(client)) {
        addresses.add(node.address().value());
      }
      databases.add(
          new ClientDatabase(
              MariaDb.databaseOf(client), addresses.toString(), password(instance, client)));
    }
    return databases;
  }

  private static SecretRef password(Instance instance, Service client) {
    for (Use use : client.uses()) {
      if (use.provider().equals(instance.service().id())) {
        return use.secret()
            .orElseThrow(
                () ->
                    PlanException.of(
                        client,
                        use,
                        "uses database `" + instance.service().name() + "` without a password",
                        "write .uses(..., passwordFrom(\"" + client.name() + "/db\"))"));
      }
    }
    throw new IllegalStateException(client.name() + " does not use " + instance.service().name());
  }

  /** Makes the database and the account, or brings them up to date. */
  Command command(String client) {
    return Command.unless("give " + name + " its database and account", GRANT, CHECK)
        .with("DATABASE", name)
        .with("CLIENTS", clients)
        .with("PASSWORD_FILE", TextFile.secret(password).path().value())
        .with("SQL", client);
  }

  /** SQL goes to the client's standard input, so that no password is on a command line. */
  private static final String PASSWORD =
      """
      # As the inside of an SQL string.
      password=$(sed "s/[\\\\\\\\']/\\\\\\\\&/g" "$PASSWORD_FILE")
      """;

  private static final String GRANT =
      PASSWORD
          + """
          {
            printf "CREATE DATABASE IF NOT EXISTS \\`%s\\` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;\\n" "$DATABASE"
            # An underscore is a wildcard in the name of a grant's database.
            pattern=$(printf '%s' "$DATABASE" | sed 's/_/\\\\_/g')
            for client in $CLIENTS; do
              account="'$DATABASE'@'$client'"
              printf "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s';\\n" "$account" "$password"
              printf "ALTER USER %s IDENTIFIED BY '%s';\\n" "$account" "$password"
              printf "GRANT ALL PRIVILEGES ON \\`%s\\`.* TO %s;\\n" "$pattern" "$account"
            done
            # Nodes that are no clients any more.
            printf "SELECT Host FROM mysql.user WHERE User = '%s';\\n" "$DATABASE" |
              "$SQL" --batch --skip-column-names |
              while read -r host; do
                case " $CLIENTS " in
                  *" $host "*) ;;
                  *) printf "DROP USER '%s'@'%s';\\n" "$DATABASE" "$host" ;;
                esac
              done
          } | "$SQL" --batch
          """;

  private static final String CHECK =
      PASSWORD
          + """
          wanted=0
          hosts=
          for client in $CLIENTS; do
            wanted=$((wanted + 1))
            hosts="$hosts${hosts:+, }'$client'"
          done
          answer=$(
            {
              printf "SELECT EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = '%s')\\n" "$DATABASE"
              printf "AND %s = (SELECT COUNT(*) FROM mysql.user WHERE User = '%s' AND Host IN (%s)\\n" "$wanted" "$DATABASE" "$hosts"
              printf "  AND PASSWORD('%s') IN (Password, authentication_string))\\n" "$password"
              printf "AND %s = (SELECT COUNT(*) FROM mysql.user WHERE User = '%s')\\n" "$wanted" "$DATABASE"
              printf "AND %s = (SELECT COUNT(*) FROM mysql.db WHERE User = '%s' AND Host IN (%s));\\n" "$wanted" "$DATABASE" "$hosts"
            } | "$SQL" --batch --skip-column-names
          )
          [ "$answer" = 1 ]
          """;
}
