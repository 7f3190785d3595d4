package io.hadsl.lab.client;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.machine.Machines;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A user with a browser on a lab's network: one request after the other, with cookies kept. */
public final class WebUser {

  private final Machines machines;
  private final String site;
  private final String address;
  private final String cookies;

  private WebUser(Machines machines, String site, String address) {
    this.machines = machines;
    this.site = site;
    this.address = address;
    this.cookies =
        Folders.make(machines.folder().resolve("client"))
            .resolve(UUID.randomUUID() + ".cookies")
            .toString();
  }

  /**
   * A user without cookies yet.
   *
   * @param machines the lab
   * @param site what is asked, such as {@code https://cloud.example.org}; any certificate is taken
   * @param address where the name of the site is reached
   * @return the user
   */
  public static WebUser of(Machines machines, String site, String address) {
    return new WebUser(machines, site, address);
  }

  /**
   * Reads a page.
   *
   * @param path such as {@code /}
   * @return the answer, whatever its status
   */
  public Answer get(String path) {
    return ask(path, List.of());
  }

  /**
   * Sends a text to a page.
   *
   * @param path such as {@code /notes}
   * @param body the text
   * @return the answer, whatever its status
   */
  public Answer post(String path, String body) {
    return ask(path, List.of("--data-raw", body));
  }

  /**
   * Puts a text at a place.
   *
   * @param path such as {@code /files/letter}
   * @param body the text
   * @return the answer, whatever its status
   */
  public Answer put(String path, String body) {
    return ask(path, List.of("--request", "PUT", "--data-raw", body));
  }

  Answer ask(String path, List<String> options) {
    URI url = URI.create(site + path);
    List<String> words = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--include"));
    words.addAll(List.of("--insecure", "--max-time", "30"));
    for (int port : new int[] {80, 443}) {
      words.addAll(List.of("--resolve", url.getHost() + ":" + port + ":" + address));
    }
    words.addAll(List.of("--cookie", cookies, "--cookie-jar", cookies));
    words.addAll(options);
    words.add(url.toString());
    return Answer.of(machines.onNetwork(words.toArray(String[]::new)).run());
  }
}
