package io.hadsl.components.publik;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One web component of Publik on the nodes of a service.
 *
 * <p>Its database is the first external that the service uses with a password; the access is
 * written to {@code /etc/NAME/settings.d} before the package is installed, because the package's
 * first start already migrates the database. That migration ({@code ExecStartPre=}) is also why the
 * first node is installed and started alone.
 *
 * <p>Bricks that exchange messages (hobo and authentic2-multitenant) find their broker at the
 * second external that the service uses with a password, as the account {@code publik}. Without one
 * they keep to the package's setting, which is a broker on the node itself.
 *
 * <p>Keep {@code /etc/NAME} and {@code /var/lib/NAME} on one shared mount: then Django's {@code
 * /etc/NAME/secret}, which the package makes at its first installation, is the same on all nodes
 * without being handed out, and sessions survive a change of node.
 *
 * @param brick which component
 * @param settingsName the name of our file in {@code settings.d}, without {@code .py}
 * @param packages Debian packages beside the brick's own, such as plugins and themes
 */
public record PublikComponent(PublikBrick brick, String settingsName, List<String> packages)
    implements Component {

  static final String TYPE = "publik";
  private static final CharSet FIRST = CharSet.of("a-z");
  private static final CharSet REST = CharSet.of("a-z0-9_");

  /** Checks the names and copies the list. */
  public PublikComponent {
    if (settingsName.isEmpty()
        || !FIRST.has(settingsName.charAt(0))
        || !REST.hasAll(settingsName)) {
      throw Texts.refusal(
          "settings file", settingsName, "a lower-case letter, then letters, digits and _");
    }
    packages = List.copyOf(packages);
    for (String name : packages) {
      new OsPackage(name); // refuses what is no package name
    }
  }

  /**
   * A component with our settings in {@code settings.d/local.py}.
   *
   * @param brick which component
   * @return the component
   */
  public static PublikComponent of(PublikBrick brick) {
    return new PublikComponent(brick, "local", List.of());
  }

  /**
   * The same component with our settings in a file of another name.
   *
   * @param name the file's name without {@code .py}
   * @return a new component
   */
  public PublikComponent settingsIn(String name) {
    return new PublikComponent(brick, name, packages);
  }

  /**
   * The same component with more Debian packages.
   *
   * @param names package names
   * @return a new component
   */
  public PublikComponent with(String... names) {
    List<String> more = new ArrayList<>(packages);
    more.addAll(List.of(names));
    return new PublikComponent(brick, settingsName, more);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String profile() {
    return brick.id().replace('-', '_');
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("brick", brick.id())
        .text("settingsName", settingsName)
        .texts("packages", packages)
        .build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return BrickFacts.of(brick, instance);
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    BrickParts parts = BrickParts.of(brick);
    for (OsPackage own : parts.packages()) {
      out.add(own);
    }
    for (String name : packages) {
      out.add(new OsPackage(name));
    }
    Step unit = out.add(parts.unit());
    BrickFiles files =
        out.ofService(BrickFiles.class, () -> BrickFiles.of(instance, brick, settingsName));
    planSettings(files.settings(), unit, out);
    planSettings(files.broker(), unit, out);
    UwsgiCrons.plan(instance, brick, files.cronNote(), unit, out);
  }

  private void planSettings(Optional<TextFile> file, Step unit, ResourceSink out) {
    if (file.isPresent()) {
      Step directory = out.add(Phase.PREPARE, BrickParts.of(brick).settingsExist());
      out.add(Phase.PREPARE, file.get()).after(directory).notifies(unit);
    }
  }
}
