package io.hadsl.proof.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the operating system, and the Debian package that brings it.
 *
 * @param name such as {@code shellcheck}
 * @param debianPackage such as {@code shellcheck}
 */
public record Program(String name, String debianPackage) {

  /** What is part of ha-dsl itself and needs no other program. */
  public static final Program NONE = new Program("", "");

  /** Debian's own come first: what reads here is then what nodes have, not a person's own. */
  private static final List<String> DEBIAN = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin");

  /**
   * Where it is on this machine.
   *
   * @return its path, or nothing if it is not installed
   */
  public Optional<Path> find() {
    return folders()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Where programs are looked for, in order. */
  static Stream<String> folders() {
    String path = System.getenv("PATH");
    Stream<String> named =
        path == null ? Stream.of() : Stream.of(path.split(File.pathSeparator, -1));
    return Stream.concat(DEBIAN.stream(), named);
  }

  /**
   * Whether it is there; what needs no program always is.
   *
   * @return true if it can be run
   */
  public boolean isInstalled() {
    return equals(NONE) || find().isPresent();
  }

  /**
   * What to do where it is missing.
   *
   * @return for example {@code shellcheck is missing: apt-get install shellcheck}
   */
  public String hint() {
    return name + " is missing: apt-get install " + debianPackage;
  }
}
