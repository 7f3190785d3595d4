package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code systemd-tmpfiles --create} over directories and links, in an empty folder: it cannot be
 * asked to do nothing. The accounts that own them are there, with any numbers.
 */
final class Tmpfiles implements Reader {

  @Override
  public String id() {
    return "systemd-tmpfiles";
  }

  @Override
  public Program program() {
    return new Program("systemd-tmpfiles", "systemd");
  }

  @Override
  public String obstacle() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? "" : "only root may give files to their owners: run it as root";
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.path().contains("/systemd/etc/tmpfiles.d/")),
        subject -> read(subject, material));
  }

  private List<Complaint> read(Subject subject, Material material) throws IOException {
    Path root = Sysusers.freshRoot(material);
    accounts(subject.file(), root.resolve("etc"));
    Ended ended =
        Launch.of("systemd-tmpfiles", "--create", "--root=" + root)
            .with(List.of(subject.file()))
            .run();
    return Tasks.unlessSilent(id(), List.of(subject), ended, Lines.GNU);
  }

  /** Gives a number to each owner that the file names. */
  private static void accounts(Path file, Path etc) throws IOException {
    TreeSet<String> users = new TreeSet<>();
    TreeSet<String> groups = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\\s+", -1);
      if (!line.startsWith("#") && cells.length > 4) {
        users.add(cells[3]);
        groups.add(cells[4]);
      }
    }
    users.removeAll(List.of("-", "root"));
    groups.removeAll(List.of("-", "root"));
    int number = 2000;
    StringBuilder passwd = new StringBuilder("root:x:0:0:root:/root:/bin/bash\n");
    for (String user : users) {
      passwd.append(user).append(":x:").append(number++).append(":0::/:/bin/false\n");
    }
    StringBuilder group = new StringBuilder("root:x:0:\n");
    for (String each : groups) {
      group.append(each).append(":x:").append(number++).append(":\n");
    }
    Files.writeString(etc.resolve("passwd"), passwd);
    Files.writeString(etc.resolve("group"), group);
  }
}
