package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import io.hadsl.proof.report.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** LXC's own reader of container configurations, by {@code lxc-info}, which starts nothing. */
final class LxcConfig implements Reader {

  @Override
  public String id() {
    return "lxc";
  }

  @Override
  public Program program() {
    return new Program("lxc-info", "lxc");
  }

  @Override
  public List<Task> tasks(Material material) throws IOException {
    return Tasks.each(
        material.emitted(file -> file.path().matches(".*/lxc/[^/]+\\.conf")),
        subject -> read(subject, material.folder()));
  }

  private List<Complaint> read(Subject subject, Path containers) throws IOException {
    Path container = Files.createDirectories(containers.resolve("proof"));
    Path root = Files.createDirectory(container.resolve("rootfs"));
    Files.writeString(
        container.resolve("config"),
        // What up.sh adds when it makes the container.
        Files.readString(subject.file()) + "lxc.rootfs.path = " + root + "\n");
    Ended ended =
        Launch.of("lxc-info", "-P", containers.toString(), "-n", "proof", "-c", "lxc.uts.name")
            .with(List.of("-l", "WARN", "-o", "/dev/stderr"))
            .run();
    boolean read = ended.status() == 0 && ended.lines().size() == 1;
    return read ? List.of() : List.of(subject.complaint(id(), ended.message()));
  }
}
