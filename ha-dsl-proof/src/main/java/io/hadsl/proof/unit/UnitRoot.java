package io.hadsl.proof.unit;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which systemd finds the units of one node as on that node, beside those that this
 * machine has from packages. What a package would bring and this machine has not is stood in for:
 * the unit that a drop-in changes, and programs that units start.
 */
public final class UnitRoot {

  /** What reads units. */
  public static final Program ANALYZE = new Program("systemd-analyze", "systemd");

  private static final Path PACKAGED = Path.of("/usr/lib/systemd/system");

  /** The program of a command line, without the prefixes that change how it is started. */
  private static final Pattern PROGRAM = Pattern.compile("(?m)^Exec[A-Za-z]+=[-@:+!|]*(/[^\\s;]+)");

  private static final String STAND_IN =
      """
      [Unit]
      Description=Stands in for the unit of a package that is not installed here

      [Service]
      ExecStart=/usr/bin/stand-in
      """;

  private final Path root;
  private final UnitSet set;

  private UnitRoot(Path root, UnitSet set) {
    this.root = root;
    this.set = set;
  }

  /**
   * Puts the units of a node in place.
   *
   * @param scratch a folder that all roots of a run are in
   * @param root an empty folder in it
   * @param set the node's units
   */
  public static UnitRoot in(Path scratch, Path root, UnitSet set) throws IOException {
    UnitRoot made = new UnitRoot(root, set);
    made.link(copyPackaged(scratch));
    for (PlacedUnit file : set.files()) {
      if (file.isDropIn() || file.isMask()) {
        made.standIn(file.unit());
      }
      // Behind a mask systemd reads no drop-in, but they have to be right when it is taken away.
      if (!file.isMask()) {
        made.write(made.local(file), file.bytes());
      }
    }
    for (String unit : set.units()) {
      made.programs(unit);
    }
    return made;
  }

  /** Where a file of the set is. */
  public Path local(PlacedUnit file) {
    return root.resolve(PlacedUnit.FOLDER.substring(1) + file.name());
  }

  /** Lets systemd read all units of the set, and what they depend on. */
  public Ended verify() throws IOException {
    return Launch.of("systemd-analyze", "verify", "--recursive-errors=yes", "--man=no")
        .with(List.of("--root=" + root))
        .with(set.units())
        .run();
  }

  /** Lets systemd say what it makes of all units of the set: dependencies resolved. */
  public UnitDump dump() throws IOException {
    Ended ended =
        Launch.of("sh", "-c", "exec systemd-analyze \"$@\" 2>/dev/null", "sh", "verify")
            .with(List.of("--man=no", "--root=" + root))
            .with(set.units())
            // At this level it prints each unit as the manager would hold it in memory.
            .set("SYSTEMD_LOG_LEVEL", "debug")
            // In others systemd 253 and later draw the arrow before a unit's name.
            .set("LC_ALL", "C")
            .run();
    return UnitDump.parse(ended.output());
  }

  /** Copies the units of this machine's packages, once for all roots. */
  private static synchronized Path copyPackaged(Path scratch) throws IOException {
    Path copy = scratch.resolve("packaged-units");
    if (!Files.exists(copy)) {
      try (Stream<Path> all = Files.walk(PACKAGED)) {
        for (Path each : (Iterable<Path>) all::iterator) {
          Files.copy(each, copy.resolve(PACKAGED.relativize(each)), LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    return copy;
  }

  private void link(Path copy) throws IOException {
    Path to = packaged();
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(copy)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path place = to.resolve(copy.relativize(each));
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectory(place);
        } else {
          Files.createLink(place, each);
        }
      }
    }
  }

  private Path packaged() {
    return root.resolve(PACKAGED.toString().substring(1));
  }

  private void standIn(String unit) throws IOException {
    Path path = packaged().resolve(unit);
    boolean own = set.files().stream().anyMatch(file -> file.name().equals(unit) && !file.isMask());
    if (!own && !Files.exists(path) && unit.endsWith(".service")) {
      write(path, STAND_IN.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Puts something in the place of each program that a unit starts. */
  private void programs(String unit) throws IOException {
    List<String> texts = new ArrayList<>();
    Path packaged = packaged().resolve(unit);
    if (Files.isRegularFile(packaged)) {
      texts.add(Files.readString(packaged));
    }
    set.files().stream()
        .filter(file -> file.unit().equals(unit))
        .forEach(file -> texts.add(file.text()));
    for (String text : texts) {
      Matcher matcher = PROGRAM.matcher(text);
      while (matcher.find()) {
        Path program = root.resolve(matcher.group(1).substring(1));
        write(program, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
