package io.hadsl.examples;

import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.image.PackageRepository;
import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for what Publik's machines find at a customer's: Entr'ouvert's archive with packages of
 * our own, served as the real one is, and an NFS export, which is a folder of this computer that
 * the machines mount without an NFS client. The database and the broker are named and not there.
 *
 * @param folder what make-packages.sh made
 * @param debian the other packages
 * @param server this computer's address on the machines' network
 */
record PublikStandIns(Path folder, PackageRepository debian, String server)
    implements EndStateSurroundings {

  private static final String INSIDE = "/lab/entrouvert";

  /** Builds the packages of the archive. */
  static Path make(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : List.of("make-packages.sh", "serve.py")) {
      Files.writeString(folder.resolve(file), resource(file));
    }
    HostCommand.of("sh", folder.resolve("make-packages.sh").toString(), folder.toString())
        .orFail("build the packages that stand in for Publik's");
    return folder;
  }

  /** The packages of a plan that Debian has. */
  static Set<String> fromDebian(Plan plan, Path made) throws IOException {
    Set<String> names = new TreeSet<>();
    plan.nodes().stream()
        .flatMap(node -> node.resources().stream())
        .forEach(
            each -> {
              if (each.resource() instanceof OsPackage wanted) {
                names.add(wanted.name());
              }
            });
    try (Stream<Path> files = Files.list(made.resolve("archive/pool"))) {
      names.removeAll(
          files
              .map(file -> String.valueOf(file.getFileName()))
              .map(name -> name.substring(0, name.indexOf('_')))
              .collect(Collectors.toSet()));
    }
    return names;
  }

  @Override
  public MachineSpec supply(MachineSpec spec, Machines lab) {
    return spec.packages(debian).readOnly(folder, INSIDE).writable(export(lab), "/lab/nfs-prod");
  }

  private static Path export(Machines lab) {
    Path export = lab.folder().resolve("nfs-prod");
    export.toFile().mkdirs();
    return export;
  }

  @Override
  public String hosts() {
    return server + " deb.entrouvert.org nfs-prod sql-prod amqp-prod\n";
  }

  @Override
  public String preparation() {
    return resource("prepare.sh");
  }

  /** It ends with the lab, as all that runs on its network. */
  @Override
  public void start(Machines lab) throws IOException {
    List<String> words =
        lab.onNetworkWords(
            List.of(
                "python3",
                folder.resolve("serve.py").toString(),
                server,
                folder.resolve("tls.pem").toString(),
                folder.resolve("tls.key").toString(),
                folder.resolve("archive").toString()));
    new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(lab.folder().resolve("archive.log").toFile())
        .start();
  }

  private static String resource(String name) {
    try (InputStream in = PublikStandIns.class.getResourceAsStream("publik/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
