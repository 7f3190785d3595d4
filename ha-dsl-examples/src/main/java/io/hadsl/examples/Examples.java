package io.hadsl.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topologies that come with the library. */
public final class Examples {

  private static final List<Example> ALL =
      List.of(
          new Example(
              "nextcloud",
              "Nextcloud on six servers: proxy, two application servers, database, cache, Puppet",
              parameters(
                  "site", "the name that users know (default cloud.example.org)",
                  "archive", "the release: a URL, or a path on the application servers",
                  "sha256", "the release's checksum",
                  "certificates", "public (ACME, the default) or internal, for a laboratory"),
              NextcloudHa::new),
          new Example(
              "publik",
              "the Publik e-government suite on two web hosts",
              parameters(
                  "os", "operating system of the hosts: debian-10 (default) to debian-13",
                  "machines", "production (8 cores, 32 GiB, the default) or laboratory",
                  "entrouvert-key", "path of the package repository's key on the hosts"),
              PublikHa::new),
          new Example(
              "wordpress",
              "WordPress on five servers, with a component that is not the library's",
              parameters(
                  "site", "the name that users know (default blog.example.org)",
                  "title", "what the site is called (default Our blog)",
                  "email", "its administrator's address (default admin@example.org)",
                  "certificates", "public (ACME, the default) or internal, for a laboratory"),
              WordPressHa::new),
          new Example(
              "fleet",
              "many pairs of hosts like publik's, to see how far it scales",
              parameters("pairs", "number of pairs, from 1 to 100000 (default 10)"),
              Fleet::new));

  private Examples() {}

  /**
   * All of them.
   *
   * @return in the order in which to read them
   */
  public static List<Example> all() {
    return ALL;
  }

  /**
   * The example of a name.
   *
   * @param name its name
   * @return the example, empty if there is none of that name
   */
  public static Optional<Example> find(String name) {
    return ALL.stream().filter(example -> example.name().equals(name)).findFirst();
  }

  /**
   * Their names.
   *
   * @return in the same order
   */
  public static List<String> names() {
    return ALL.stream().map(Example::name).toList();
  }

  private static Map<String, String> parameters(String... namesAndTexts) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      parameters.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return parameters;
  }
}
