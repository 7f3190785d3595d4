package io.hadsl.lab.machine;

import io.hadsl.lab.host.Parallel;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.Cache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that boots two machines, and does nothing to remove them when it ends. */
final class BootChild {

  private BootChild() {}

  /** Boots them in the home that is the only argument. */
  public static void main(String[] arguments) {
    BaseImage base = BaseImage.of("bookworm", Cache.usual());
    Machines lab =
        Machines.create(new LabHome(Path.of(arguments[0])), arguments[1], "lab0", "10.77.0.1/24");
    Parallel.each(
        List.of("2", "3"),
        number ->
            lab.boot(
                MachineSpec.named("number" + number, base).address("10.77.0." + number + "/24")));
  }

  static Process start(LabHome home, String id) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BootChild.class.getName(),
            home.folder().toString(),
            id)
        .inheritIO()
        .start();
  }
}
