package io.hadsl.core.knowledge;

import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths that the text of a unit names. */
public final class UnitPaths {

  /** Settings that take a directory relative to one of systemd's own (systemd.exec(5)). */
  private static final Map<String, String> DIRECTORIES =
      Map.of(
          "Service.StateDirectory", "/var/lib/",
          "Service.CacheDirectory", "/var/cache/",
          "Service.LogsDirectory", "/var/log/",
          "Service.ConfigurationDirectory", "/etc/");

  /** Settings whose paths systemd waits for as if RequiresMountsFor= named them. */
  private static final List<String> WAITED_FOR =
      List.of(
          "Unit.RequiresMountsFor",
          "Service.WorkingDirectory",
          "Service.RootDirectory",
          "Service.RootImage");

  /** Settings with which a unit does not start before another does (systemd.unit(5)). */
  private static final List<String> REQUIRES =
      List.of("Unit.BindsTo", "Unit.Requires", "Unit.Requisite");

  /** Settings with which a unit does not start where nothing is mounted (systemd.unit(5)). */
  private static final List<String> ASKS =
      List.of(
          "Unit.ConditionPathIsMountPoint",
          "Unit.AssertPathIsMountPoint",
          "Unit.ConditionDirectoryNotEmpty",
          "Unit.AssertDirectoryNotEmpty");

  private static final List<String> ASKS_BELOW =
      List.of(
          "Unit.ConditionPathExists",
          "Unit.AssertPathExists",
          "Unit.ConditionPathIsDirectory",
          "Unit.AssertPathIsDirectory",
          "Unit.ConditionFileNotEmpty",
          "Unit.AssertFileNotEmpty");

  private static final List<String> READ =
      List.of(
          "Service.ExecCondition",
          "Service.ExecStart",
          "Service.ExecStartPre",
          "Service.ExecStartPost",
          "Service.ExecReload",
          "Service.ExecStop",
          "Service.ExecStopPost",
          "Service.WorkingDirectory",
          "Service.ReadWritePaths",
          "Service.EnvironmentFile",
          "Service.PIDFile");

  /** Settings whose path stands before a colon: what is shown, then where the unit sees it. */
  private static final List<String> BEFORE_COLON =
      List.of("Service.BindPaths", "Service.BindReadOnlyPaths");

  /** Settings whose path stands after a colon, such as {@code append:/var/log/app.log}. */
  private static final List<String> AFTER_COLON =
      List.of(
          "Service.StandardInput",
          "Service.StandardOutput",
          "Service.StandardError",
          "Service.LoadCredential",
          "Service.LoadCredentialEncrypted");

  private UnitPaths() {}

  /**
   * The paths whose mounts systemd waits for, as the unit writes them: it looks at their text only
   * and follows no link (systemd.unit(5), systemd issue 8907).
   *
   * @param unit a unit file or drop-in
   * @return paths in the order of the file
   */
  public static Set<AbsolutePath> waitedFor(GivenUnit unit) {
    Set<AbsolutePath> paths = new LinkedHashSet<>();
    for (String key : WAITED_FOR) {
      unit.words(key).forEach(word -> path(word).ifPresent(paths::add));
    }
    DIRECTORIES.forEach(
        (key, root) -> unit.words(key).forEach(word -> path(root + word).ifPresent(paths::add)));
    for (String other : follows(unit)) {
      if (other.endsWith(".mount")) {
        mountPoint(other).ifPresent(paths::add);
      }
    }
    return paths;
  }

  /** The units without which a unit is not started, and after which it is. */
  static Set<String> follows(GivenUnit unit) {
    Set<String> others = new LinkedHashSet<>();
    for (String key : REQUIRES) {
      others.addAll(unit.words(key));
    }
    others.retainAll(unit.words("Unit.After"));
    return others;
  }

  /**
   * The mount points without which the unit is not started, whether or not it waits for them.
   *
   * @param unit a unit file or drop-in
   * @return paths in the order of the file
   */
  static Set<AbsolutePath> askedFor(GivenUnit unit) {
    Set<AbsolutePath> paths = new LinkedHashSet<>();
    for (String key : ASKS) {
      // One with | or ! before it may let the unit start all the same, and is no path.
      unit.words(key).forEach(word -> path(word).ifPresent(paths::add));
    }
    for (String key : ASKS_BELOW) {
      // What holds the path must be mounted; the path itself may be a mount point with nothing on
      // it.
      unit.words(key).forEach(word -> path(word).map(AbsolutePath::parent).ifPresent(paths::add));
    }
    return paths;
  }

  /**
   * The paths that the unit's programs are told to use: those of its command lines and settings.
   *
   * @param unit a unit file or drop-in
   * @return paths in the order of the file, those it waits for included
   */
  public static Set<AbsolutePath> used(GivenUnit unit) {
    Set<AbsolutePath> paths = new LinkedHashSet<>();
    for (String key : READ) {
      unit.words(key).forEach(word -> paths.addAll(inWord(word)));
    }
    for (String key : BEFORE_COLON) {
      unit.words(key).forEach(word -> paths.addAll(inWord(word.split(":", 2)[0])));
    }
    for (String key : AFTER_COLON) {
      unit.words(key)
          .forEach(word -> path(word.substring(word.indexOf(':') + 1)).ifPresent(paths::add));
    }
    paths.addAll(waitedFor(unit));
    return paths;
  }

  /**
   * The paths in one word of a command line: the word itself, or what follows {@code =} or a prefix
   * such as {@code -}.
   *
   * @param word a word
   * @return at most one path
   */
  public static List<AbsolutePath> inWord(String word) {
    int start = word.indexOf('=') >= 0 ? word.indexOf('=') + 1 : 0;
    int slash = word.indexOf('/', start);
    List<AbsolutePath> paths = new ArrayList<>(1);
    if (slash >= 0
        && word.substring(start, slash).chars().allMatch(c -> "-@:+!>\"'".indexOf(c) >= 0)) {
      String rest = word.substring(slash);
      int end = rest.length();
      while (end > 0 && "\"';,:&|)".indexOf(rest.charAt(end - 1)) >= 0) {
        end--;
      }
      path(rest.substring(0, end)).ifPresent(paths::add);
    }
    return paths;
  }

  /**
   * The mount point of a mount unit, unescaped (systemd.unit(5), "String escaping").
   *
   * @param unit such as {@code srv-nfs.mount}
   * @return such as {@code /srv/nfs}; empty if it is none
   */
  public static Optional<AbsolutePath> mountPoint(String unit) {
    String name = unit.endsWith(".mount") ? unit.substring(0, unit.length() - 6) : unit;
    StringBuilder path = new StringBuilder("/");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 3 < name.length() && hex(name, i + 2) > 0) {
        path.append((char) hex(name, i + 2));
        i += 3;
      } else {
        path.append(c == '-' ? '/' : c);
      }
    }
    return path(path.toString());
  }

  private static int hex(String name, int at) {
    return Character.digit(name.charAt(at), 16) * 16 + Character.digit(name.charAt(at + 1), 16);
  }

  /** The path of a text as people write it, with trailing and doubled slashes. */
  static Optional<AbsolutePath> path(String text) {
    String tidy = text.replaceAll("/{2,}", "/");
    if (tidy.length() > 1 && tidy.endsWith("/")) {
      tidy = tidy.substring(0, tidy.length() - 1);
    }
    try {
      return tidy.startsWith("/") ? Optional.of(AbsolutePath.of(tidy)) : Optional.empty();
    } catch (IllegalArgumentException notNormal) {
      return Optional.empty();
    }
  }
}
