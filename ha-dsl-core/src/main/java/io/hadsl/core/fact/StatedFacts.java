package io.hadsl.core.fact;

import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Settings;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of fact that people can state. */
public final class StatedFacts {

  private static final Map<String, Function<Settings, StatedFact>> READERS = readers();

  private StatedFacts() {}

  private static Map<String, Function<Settings, StatedFact>> readers() {
    Map<String, Function<Settings, StatedFact>> readers = new TreeMap<>();
    readers.put(AfterCrash.TYPE, AfterCrash::read);
    readers.put(Arbiter.TYPE, Arbiter::read);
    readers.put(Backup.TYPE, Backup::read);
    readers.put(Balances.TYPE, Balances::read);
    readers.put(Binds.TYPE, Binds::read);
    readers.put(Capacity.TYPE, Capacity::read);
    readers.put(Clock.TYPE, Clock::read);
    readers.put(ConnectionLimit.TYPE, ConnectionLimit::read);
    readers.put(Drill.TYPE, Drill::read);
    readers.put(EndsTls.TYPE, EndsTls::read);
    readers.put(HasSetting.TYPE, HasSetting::read);
    readers.put(HealthCheck.TYPE, HealthCheck::read);
    readers.put(IdmapDomain.TYPE, IdmapDomain::read);
    readers.put(LearnsScheme.TYPE, LearnsScheme::read);
    readers.put(Link.TYPE, Link::read);
    readers.put(LocalMount.TYPE, LocalMount::read);
    readers.put(LockFile.TYPE, LockFile::read);
    readers.put(LogsTo.TYPE, LogsTo::read);
    readers.put(LoneWorker.TYPE, LoneWorker::read);
    readers.put(MachineId.TYPE, MachineId::read);
    readers.put(MadeFromImage.TYPE, MadeFromImage::read);
    readers.put(NfsExport.TYPE, NfsExport::read);
    readers.put(OpensConnections.TYPE, OpensConnections::read);
    readers.put(ProxyTimeouts.TYPE, ProxyTimeouts::read);
    readers.put(RebootWindow.TYPE, RebootWindow::read);
    readers.put(RecoveryGoal.TYPE, RecoveryGoal::read);
    readers.put(RequestTimeout.TYPE, RequestTimeout::read);
    readers.put(Resolvers.TYPE, Resolvers::read);
    readers.put(Retries.TYPE, Retries::read);
    readers.put(RunBy.TYPE, RunBy::read);
    readers.put(Scheduler.TYPE, Scheduler::read);
    readers.put(Serves.TYPE, Serves::read);
    readers.put(Sessions.TYPE, Sessions::read);
    readers.put(Stickiness.TYPE, Stickiness::read);
    readers.put(Supervised.TYPE, Supervised::read);
    readers.put(ToleratedPause.TYPE, ToleratedPause::read);
    readers.put(UnitPolicy.TYPE, UnitPolicy::read);
    readers.put(UpgradeWindow.TYPE, UpgradeWindow::read);
    readers.put(Uplinks.TYPE, Uplinks::read);
    readers.put(UserRequests.TYPE, UserRequests::read);
    readers.put(UsesPath.TYPE, UsesPath::read);
    readers.put(Watched.TYPE, Watched::read);
    return readers;
  }

  /**
   * The kinds.
   *
   * @return values of {@link StatedFact#type}, sorted
   */
  public static Set<String> types() {
    return Collections.unmodifiableSet(READERS.keySet());
  }

  /**
   * A fact from its settings.
   *
   * @param type its kind
   * @param settings what {@link StatedFact#settings} gave
   * @return an equal fact
   * @throws IllegalArgumentException if the kind is unknown, or a setting is missing or wrong
   */
  public static StatedFact read(String type, Settings settings) {
    Function<Settings, StatedFact> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalArgumentException(
          "fact \"" + type + "\" is unknown: " + Nearest.hint(type, READERS.keySet()));
    }
    return reader.apply(settings);
  }
}
