package io.hadsl.components.apt;

import io.hadsl.components.FileHeader;
import io.hadsl.core.fact.AptSource;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A repository of Debian packages beside Debian's own, in {@code /etc/apt/sources.list.d}
 * (sources.list(5)). Declare it before the services whose packages it has.
 *
 * <p>The key that signs it is not fetched, because a key fetched from where the packages come from
 * proves nothing: put it on the nodes beforehand, at the path given here.
 *
 * @param name the file's name: lower-case letters, digits and hyphens
 * @param uri where it is, such as {@code https://deb.entrouvert.org/}
 * @param suite the distribution; empty for the release's code name, such as {@code bookworm}
 * @param areas the archive areas, such as {@code main}
 * @param keyring a file on the nodes with the key, {@code .gpg} or {@code .asc}; empty to accept
 *     whatever keys the nodes' apt trusts
 */
public record AptRepository(
    String name,
    String uri,
    Optional<String> suite,
    List<String> areas,
    Optional<AbsolutePath> keyring)
    implements Component {

  static final String TYPE = "apt-repository";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern URI = Pattern.compile("(https?://|file:/)[!-Z\\\\^-~]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./+-]*");
  private static final Pattern KEYRING = Pattern.compile("/[!-Z\\\\^-~]+\\.(gpg|asc)");

  /** Refuses what sources.list(5) cannot carry. */
  public AptRepository {
    Texts.matching("repository", name, NAME, "lower-case letters, digits and inner hyphens");
    Texts.matching(
        "repository address", uri, URI, "an address such as \"https://deb.example.org/\"");
    suite.ifPresent(s -> Texts.matching("suite", s, WORD, "a word, such as \"bookworm\""));
    areas = List.copyOf(areas);
    if (areas.isEmpty()) {
      throw new IllegalArgumentException(
          "repository \"" + name + "\" has no archive area: give it one, such as \"main\"");
    }
    areas.forEach(area -> Texts.matching("archive area", area, WORD, "a word, such as \"main\""));
    keyring.ifPresent(
        path ->
            Texts.matching(
                "keyring", path.value(), KEYRING, "a path without spaces to a .gpg or .asc file"));
  }

  /**
   * A repository with the area {@code main} for each node's release, whose key is among those that
   * the nodes' apt trusts.
   *
   * @param name the file's name
   * @param uri where it is
   * @return the repository
   */
  public static AptRepository of(String name, String uri) {
    return new AptRepository(name, uri, Optional.empty(), List.of("main"), Optional.empty());
  }

  /**
   * The same repository, trusted only with the key in a file.
   *
   * @param path a file on the nodes
   * @return a new repository
   */
  public AptRepository signedBy(String path) {
    return new AptRepository(name, uri, suite, areas, Optional.of(AbsolutePath.of(path)));
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** A profile for each repository: their resources are not the same ones. */
  @Override
  public String profile() {
    return "apt_" + name.replace('-', '_');
  }

  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder().text("name", name).text("uri", uri);
    suite.ifPresent(s -> settings.text("suite", s));
    settings.texts("areas", areas);
    keyring.ifPresent(path -> settings.text("keyring", path.value()));
    return settings.build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts =
        ComponentFacts.builder()
            .states(new AptSource(name, line(suite.orElse(instance.os().codename()))));
    keyring.ifPresent(
        path ->
            facts.states(
                Prerequisite.onNodes(
                    "the key that signs the packages of " + uri + ", in `" + path + "`")));
    return facts.build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    // A minimal installation cannot check the certificate of an https address without it.
    out.add(new OsPackage("ca-certificates"));
    String distribution = suite.orElse(instance.os().codename());
    Step source =
        out.add(
            TextFile.of(
                "/etc/apt/sources.list.d/" + name + ".list", source(instance, distribution)));
    Step lists =
        out.add(
                Command.unless(
                        "read the package lists of " + name,
                        "apt-get update -q",
                        // Not on change alone: on a shared directory another node changed it.
                        "apt-cache policy | grep -Fq -- \" $ADDRESS $SUITE/\"")
                    .with("ADDRESS", uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri)
                    .with("SUITE", distribution)
                    .patient(Duration.ofMinutes(5), 3, Duration.ofSeconds(10)))
            .after(source);
    keyring.ifPresent(path -> lists.after(out.add(checkKey(path))));
  }

  private String source(Instance instance, String distribution) {
    return FileHeader.of(instance, "#", "The packages of " + name + ".")
        + line(distribution)
        + "\n";
  }

  private String line(String distribution) {
    return "deb "
        + keyring.map(path -> "[signed-by=" + path + "] ").orElse("")
        + uri
        + " "
        + distribution
        + " "
        + String.join(" ", areas);
  }

  private Command checkKey(AbsolutePath path) {
    return Command.unless(
            "find the key of " + name,
            "echo \"$KEYRING is missing: get the repository's key from its makers, check it, and"
                + " put it there\" >&2; exit 1",
            "test -s \"$KEYRING\"")
        .with("KEYRING", path.value());
  }
}
