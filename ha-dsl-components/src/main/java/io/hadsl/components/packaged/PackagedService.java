package io.hadsl.components.packaged;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.UpgradeWindow;
import io.hadsl.core.knowledge.DebianFacts;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A service that works as Debian packages it: packages are installed, units run. The configuration
 * is the package's own, or files declared on the nodes.
 *
 * @param name the name of its Puppet profile: lower-case words with underscores
 * @param packages Debian packages, at least one
 * @param units units that run it, in the order in which they start
 * @param restarting those of the units that get a {@code Restart=}, because the packaged ones have
 *     none
 */
public record PackagedService(
    String name, List<String> packages, List<String> units, List<String> restarting)
    implements Component {

  static final String TYPE = "packaged-service";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** Checks the names and copies the lists. */
  public PackagedService {
    Texts.matching("profile name", name, NAME, "lower-case words joined by _, such as \"ntp\"");
    packages = List.copyOf(packages);
    units = List.copyOf(units);
    restarting = List.copyOf(restarting);
    if (packages.isEmpty()) {
      throw new IllegalArgumentException(
          "packaged service \"" + name + "\" has no package: name at least one");
    }
    packages.forEach(OsPackage::new);
    units.forEach(UnitName::of);
    for (String unit : restarting) {
      if (!units.contains(unit)) {
        throw new IllegalArgumentException(
            "packaged service \""
                + name
                + "\" does not run "
                + unit
                + ": name it in .running(...)");
      }
    }
  }

  /**
   * A service of packages.
   *
   * @param name the name of its Puppet profile
   * @param first a Debian package
   * @param more further packages
   * @return a service that runs no unit yet
   */
  public static PackagedService of(String name, String first, String... more) {
    List<String> packages = new ArrayList<>(List.of(more));
    packages.add(0, first);
    return new PackagedService(name, packages, List.of(), List.of());
  }

  /**
   * The same service, running units.
   *
   * @param names units with their type, such as {@code chrony.service}
   * @return a new service
   */
  public PackagedService running(String... names) {
    return new PackagedService(name, packages, List.of(names), List.of());
  }

  /**
   * The same service, some of whose units are started again when their program dies.
   *
   * @param names units that it runs and whose packaged files have no {@code Restart=}
   * @return a new service
   */
  public PackagedService restarting(String... names) {
    return new PackagedService(name, packages, units, List.of(names));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String profile() {
    return name;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("name", name)
        .texts("packages", packages)
        .texts("units", units)
        .texts("restarting", restarting)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts = ComponentFacts.builder();
    for (String unit : units) {
      facts.unit(
          unit,
          restarting.contains(unit)
              ? RestartPolicy.MISSING
              : DebianFacts.of(instance.os()).restartOf(unit));
    }
    if (packages.stream().anyMatch(each -> listensOnLoopback(instance, each))) {
      facts.states(Binds.LOOPBACK);
    }
    if (packages.contains("unattended-upgrades")) {
      facts.states(UpgradeWindow.DEBIAN);
    }
    return facts.build();
  }

  /** Whether a package is configured by nobody, and listens on loopback then. */
  private static boolean listensOnLoopback(Instance instance, String packageName) {
    return DebianFacts.listensOnLoopbackUntil(packageName)
        .filter(
            place ->
                instance.node().local().files().stream()
                        .noneMatch(file -> file.path().isWithin(place))
                    && instance.service().stores().stream()
                        .noneMatch(store -> place.isWithin(store.path())))
        .isPresent();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    packages.forEach(each -> out.add(new OsPackage(each)));
    units.forEach(unit -> out.add(UnitState.running(unit)));
  }
}
