package io.hadsl.components.publik;

import io.hadsl.components.postgresql.PostgresqlAccess;
import io.hadsl.core.model.Instance;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import java.util.Optional;

/**
 * The files of a brick that are the same on all nodes of its service.
 *
 * @param settings where its database is, if it has one
 * @param broker where the broker is, if it sends messages and the service uses one
 * @param cronNote which node runs the jobs of its uWSGI
 */
record BrickFiles(Optional<TextFile> settings, Optional<TextFile> broker, TextFile cronNote) {

  static BrickFiles of(Instance instance, PublikBrick brick, String settingsName) {
    return new BrickFiles(
        settings(instance, brick, settingsName),
        broker(instance, brick),
        TextFile.of(
            BrickParts.of(brick).cronNote(),
            Content.text(UwsgiCrons.ownerOf(instance).name() + "\n"),
            Ownership.ROOT_FILE));
  }

  private static Optional<TextFile> settings(Instance instance, PublikBrick brick, String name) {
    Optional<String> database = brick.database();
    if (database.isEmpty()) {
      return Optional.empty();
    }
    BrickParts parts = BrickParts.of(brick);
    return Optional.of(
        TextFile.of(
            parts.settings().resolve(name + ".py"),
            DjangoSettings.database(instance, brick, access(instance, database.get())),
            parts.settingsOwner()));
  }

  private static Optional<TextFile> broker(Instance instance, PublikBrick brick) {
    Optional<Broker> broker = Broker.ofBrick(instance, brick);
    if (broker.isEmpty()) {
      return Optional.empty();
    }
    BrickParts parts = BrickParts.of(brick);
    return Optional.of(broker.get().settings(instance, parts.settings(), parts.settingsOwner()));
  }

  private static PostgresqlAccess access(Instance instance, String name) {
    Optional<PostgresqlAccess> access = PostgresqlAccess.of(instance, name, name);
    if (access.isEmpty()) {
      throw PlanException.of(
          instance.service(),
          "has no database",
          "add .uses(external, passwordFrom(\"...\")) with the PostgreSQL server");
    }
    return access.get();
  }
}
