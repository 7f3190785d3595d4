package io.hadsl.components.publik;

import io.hadsl.components.internal.Directories;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.Supervised;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publik's deployment agent: it does on its node what hobo decides for the platform.
 *
 * <p>It has no unit of its own; supervisor runs it. So what must wait for the shared mount, and
 * what is restarted, is {@code supervisor.service}: a drop-in for {@code hobo-agent.service} would
 * do nothing.
 *
 * <p>Every agent hears every message, and nothing locks what two of them do at the same time to the
 * files and databases that their nodes share. Declare the service {@code .activePassive(node)}: on
 * the other nodes it is then installed and configured, and supervisor is masked until it is their
 * turn. Its broker is the first external that the service uses with a password.
 */
public record HoboAgent() implements Component {

  static final String TYPE = "hobo-agent";
  private static final String UNIT = Supervised.UNIT.value();
  private static final String CONFIGURATION = "/etc/hobo-agent";
  private static final String ACCOUNT = "hobo-agent";

  private static final AbsolutePath SETTINGS = AbsolutePath.of(CONFIGURATION + "/settings.d");
  private static final Command SETTINGS_EXIST = Directories.create(SETTINGS);
  private static final Ownership SETTINGS_OWNER = Ownership.of("root", ACCOUNT, 0640);

  /** Facts that hold wherever it runs, made once. */
  private static final ComponentFacts ALWAYS =
      ComponentFacts.builder()
          .unit(UNIT, ComponentFacts.RestartPolicy.SHIPPED)
          .packageAccount("hobo-agent", ACCOUNT)
          .states(
              new Supervised("hobo-agent"),
              UsesPath.of(UNIT, UsesPath.Kind.CONFIGURATION, CONFIGURATION),
              UsesPath.of(UNIT, UsesPath.Kind.LOG, "/var/log/hobo-agent"),
              new PackageConffiles("hobo-agent", AbsolutePath.of(CONFIGURATION)),
              Scheduler.of(Scheduler.Kind.CRON_FILE, "/etc/cron.d/hobo-agent"))
          .build();

  private static final LoneWorker WORKER = LoneWorker.named("hobo-agent");

  /** What {@code systemctl mask} makes; before the package, whose installation starts the unit. */
  private static final Symlink MASK =
      new Symlink(AbsolutePath.of("/etc/systemd/system/" + UNIT), AbsolutePath.of("/dev/null"));

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    List<Fact> facts = new ArrayList<>(Broker.facts(Broker.ofAgent(instance)));
    if (!waits(instance)) {
      facts.add(WORKER);
    }
    return ALWAYS.and(List.of(), facts);
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("supervisor"));
    out.add(new OsPackage("hobo-agent"));
    if (waits(instance)) {
      out.add(Phase.PREPARE, MASK);
    }
    Step unit = out.add(waits(instance) ? UnitState.masked(UNIT) : UnitState.running(UNIT));
    AgentFiles files = out.ofService(AgentFiles.class, () -> AgentFiles.of(instance));
    if (files.broker().isPresent()) {
      Step directory = out.add(Phase.PREPARE, SETTINGS_EXIST);
      out.add(Phase.PREPARE, files.broker().get()).after(directory).notifies(unit);
    }
  }

  /** Those that are the same on all nodes of the service. */
  private record AgentFiles(Optional<TextFile> broker) {
    static AgentFiles of(Instance instance) {
      return new AgentFiles(
          Broker.ofAgent(instance)
              .map(broker -> broker.settings(instance, SETTINGS, SETTINGS_OWNER)));
    }
  }

  /** Whether another node runs the agent. */
  private static boolean waits(Instance instance) {
    return instance.service().redundancy() instanceof Redundancy.ActivePassive passive
        && !passive.active().equals(instance.node().id());
  }
}
