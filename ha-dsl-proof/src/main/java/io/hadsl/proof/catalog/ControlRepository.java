package io.hadsl.proof.catalog;

import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emitted control repository, copied to where it can be compiled without its real secrets. */
final class ControlRepository {

  static final String FOLDER = "puppet/";

  private static final Pattern NODE = Pattern.compile("(?m)^node '([^']+)' \\{$");
  private static final Pattern SECRET = Pattern.compile("ha_dsl::secret::([A-Za-z0-9_-]+)");
  private static final String SECRETS = "/etc/ha-dsl-secrets/hiera";

  private final List<EmittedFile> files;
  private final List<String> nodes = new ArrayList<>();
  private final TreeSet<String> secrets = new TreeSet<>();

  ControlRepository(EmittedTree tree) throws IOException {
    files = tree.files(file -> file.path().startsWith(FOLDER));
    for (EmittedFile file : files) {
      String text = file.text();
      SECRET.matcher(text).results().forEach(found -> secrets.add(found.group(1)));
      if (file.path().equals(FOLDER + "manifests/site.pp")) {
        Matcher matcher = NODE.matcher(text);
        while (matcher.find()) {
          nodes.add(matcher.group(1));
        }
      }
    }
  }

  /** The machines that it knows, in its own order. */
  List<String> nodes() {
    return nodes;
  }

  /** Its files. */
  List<EmittedFile> files() {
    return files;
  }

  /** Copies it, and puts a dummy for each secret where the copy looks for them. */
  Path installIn(Path work) throws IOException {
    Path environment = work.resolve("environments/production");
    Path hiera = Files.createDirectories(work.resolve("secrets"));
    for (EmittedFile file : files) {
      Path to = environment.resolve(file.path().substring(FOLDER.length()));
      Files.createDirectories(to.getParent());
      if (file.path().equals(FOLDER + "hiera.yaml")) {
        Files.writeString(to, file.text().replace(SECRETS, hiera.toString()));
      } else {
        Files.write(to, file.bytes());
      }
    }
    StringBuilder dummies = new StringBuilder();
    for (String key : secrets) {
      dummies.append("ha_dsl::secret::").append(key).append(": 'dummy.").append(key).append("'\n");
    }
    Files.writeString(hiera.resolve("dummies.yaml"), dummies, StandardCharsets.UTF_8);
    Files.createDirectories(work.resolve("catalogs"));
    return environment;
  }
}
