package io.hadsl.components.publik;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.Optional;

/**
 * The RabbitMQ over which hobo tells the other bricks, and their agents, what changes.
 *
 * @param external what others run
 * @param password the password of the account {@code publik}
 */
record Broker(External external, SecretRef password) {

  private static final String ACCOUNT = "publik";

  /** The broker of a brick: what it uses with a password after its database. */
  static Optional<Broker> ofBrick(Instance instance, PublikBrick brick) {
    return brick.sendsMessages() ? withPassword(instance, 1) : Optional.empty();
  }

  /** The broker of an agent, which uses no database. */
  static Optional<Broker> ofAgent(Instance instance) {
    return withPassword(instance, 0);
  }

  private static Optional<Broker> withPassword(Instance instance, int skipped) {
    int left = skipped;
    for (Instance.Used used : instance.uses()) {
      if (used.provider() instanceof External external
          && used.use().secret().isPresent()
          && left-- == 0) {
        return Optional.of(new Broker(external, used.use().secret().get()));
      }
    }
    return Optional.empty();
  }

  /** Where messages go; without a broker of ours, to the node itself, as the packages have it. */
  static List<Fact> facts(Optional<Broker> broker) {
    if (broker.isEmpty()) {
      return List.of(new MeetingPoint(MeetingPoint.Kind.BROKER, "localhost"));
    }
    External external = broker.get().external();
    return List.of(
        new MeetingPoint(MeetingPoint.Kind.BROKER, external.endpoint().host().value()),
        Prerequisite.at(
            external.id(), "account `" + ACCOUNT + "`, with all rights in the virtual host `/`"));
  }

  /** A file in a {@code settings.d}, which is Python. */
  TextFile settings(Instance instance, AbsolutePath folder, Ownership owner) {
    return TextFile.of(
        folder.resolve("broker.py"),
        Content.builder()
            .line("# -*- coding: utf-8 -*-")
            .text(FileHeader.of(instance, "#", "The broker that all nodes use."))
            .text("BROKER_URL = 'amqp://" + ACCOUNT + ":")
            .secret(password, Content.Escaping.UNRESERVED)
            .line("@" + external.endpoint().host() + ":" + external.endpoint().port() + "/'")
            .build(),
        owner);
  }
}
