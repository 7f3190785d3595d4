package io.hadsl.lab.machine;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a computer must have for machines to boot on it. */
public final class LabPrograms {

  private LabPrograms() {}

  /** Skips the test where machines cannot be booted, but fails where everything must be there. */
  public static void require() {
    List<String> missing = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      missing.add("root");
    }
    for (String program : List.of("lxc-start", "mmdebstrap", "ip", "nsenter")) {
      boolean there = false;
      for (String folder : (System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator, -1)) {
        there |= Files.isExecutable(Path.of(folder, program));
      }
      if (!there) {
        missing.add(program);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    String text = "missing: " + missing + "; apt-get install lxc mmdebstrap iproute2 util-linux";
    if ("true".equals(System.getenv("CI"))) {
      fail(text);
    }
    abort(text);
  }
}
