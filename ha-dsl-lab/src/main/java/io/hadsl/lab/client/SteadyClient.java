package io.hadsl.lab.client;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.machine.Machines;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A client on a lab's network that sends requests at a steady rate, as a process of its own: a user
 * does not slow down because a server does. Half of the requests write a note, if users of the site
 * write.
 */
public final class SteadyClient implements AutoCloseable {

  private final Process process;
  private final Path output;

  private SteadyClient(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a client.
   *
   * @param machines the lab
   * @param users what it asks, and where; any certificate is taken
   * @param rate requests each second
   * @return the client, which has begun
   */
  public static SteadyClient start(Machines machines, UsersView users, int rate) {
    String name = UUID.randomUUID().toString().substring(0, 8);
    Path folder = Folders.make(machines.folder().resolve("client"));
    Path hosts = folder.resolve(name + ".hosts");
    Folders.write(hosts, users.address() + " " + URI.create(users.site()).getHost() + "\n");
    Path requests = folder.resolve(name + ".properties");
    Orders.of(users, KeptNotes.password(machines, users)).save(requests);
    Path output = folder.resolve(name + ".requests");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    words.add("-Djdk.net.hosts.file=" + hosts);
    words.add("-Djdk.internal.httpclient.disableHostnameVerification=true");
    words.add("-Djdk.httpclient.keepalive.timeout=2");
    words.addAll(List.of("-cp", classPath(), "io.hadsl.lab.client.SteadyMain"));
    words.addAll(List.of(requests.toString(), Integer.toString(rate), name));
    ProcessBuilder builder = new ProcessBuilder(machines.onNetworkWords(words));
    builder.redirectOutput(output.toFile()).redirectError(new File(folder.toFile(), name + ".err"));
    try {
      return new SteadyClient(builder.start(), output);
    } catch (IOException e) {
      throw new LabException("the client could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * What it has seen so far. Requests that are not answered yet are missing.
   *
   * @return its requests, in the order in which they ended
   */
  public List<Request> requests() {
    List<Request> all = new ArrayList<>();
    try {
      String text = Files.readString(output);
      // A line that is being written has no end yet.
      text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Request::parse).forEach(all::add);
    } catch (IOException e) {
      throw new LabException("cannot read " + output + ": " + e, e);
    }
    return all;
  }

  /**
   * The outages so far.
   *
   * @return what {@link Outage#in} finds in its requests
   */
  public List<Outage> outages() {
    return Outage.in(requests());
  }

  /** Ends it, after the last requests have been answered or given up. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** This module needs nothing but the JDK, so its own place is enough. */
  private static String classPath() {
    try {
      return Path.of(SteadyClient.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
