package io.hadsl.shell;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.programs.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of this machine to run scripts on as root: nothing done in it reaches the machine, and it
 * vanishes when it is closed. {@code systemctl} and {@code apt-get} in it are stand-ins; all else
 * is real. See {@code sandbox.sh}.
 */
final class Sandbox implements AutoCloseable {

  private final Path directory;
  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;
  private int runs;

  private Sandbox(String hostName) throws IOException {
    directory = Files.createTempDirectory("ha-dsl-sandbox");
    Path hold = Files.createDirectory(directory.resolve("hold"));
    Path script = directory.resolve("sandbox.sh");
    Files.writeString(script, resource("sandbox.sh"));
    process =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "--mount",
                    "--uts",
                    "--pid",
                    "--fork",
                    "--kill-child",
                    "sh",
                    script.toString(),
                    hostName,
                    hold.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    commands = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Opens one whose host name is given; skips the test where that is not possible, but in CI. */
  static Sandbox open(String hostName) {
    boolean possible =
        Programs.run("", List.of("unshare", "--mount", "--uts", "--pid", "--fork", "true")).status()
            == 0;
    if (!possible && "true".equals(System.getenv("CI"))) {
      fail("no private mount namespace can be made: run as root, with CAP_SYS_ADMIN");
    }
    assumeTrue(possible, "no private mount namespace can be made: run as root");
    try {
      Sandbox sandbox = new Sandbox(hostName);
      if (!"ready".equals(sandbox.answers.readLine())) {
        throw new IllegalStateException("the sandbox did not start; its error stands above");
      }
      sandbox.must("mkdir -p /fake/active /fake/boot /fake/broken");
      sandbox.installStandIn("/usr/local/sbin/systemctl");
      sandbox.installStandIn("/usr/local/sbin/apt-get");
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a program in place of a real one: the test resource of its name. */
  void installStandIn(String path) {
    try {
      write(path, resource(path.substring(path.lastIndexOf('/') + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    must("chmod 0755 " + path);
  }

  /** Writes a file; its directory is made if it is missing. */
  void write(String path, String text) {
    String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    must(
        "mkdir -p \"$(dirname %s)\"\nbase64 -d >%s <<'END'\n%s\nEND\n"
            .formatted(path, path, coded));
  }

  /** What a file holds. */
  String read(String path) {
    String coded = must("base64 -w 0 " + path);
    return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
  }

  /** Runs shell that has to succeed; gives what it printed. */
  String must(String shell) {
    Programs.Result result = run(shell);
    if (result.status() != 0) {
      throw new AssertionError(shell + "\nended with " + result.status() + ":\n" + result.output());
    }
    return result.output();
  }

  /** Runs shell. */
  Programs.Result run(String shell) {
    try {
      Path script = directory.resolve("script" + ++runs);
      Path output = directory.resolve("output" + runs);
      Files.writeString(script, shell);
      commands.write(script + " " + output + "\n");
      commands.flush();
      String status = answers.readLine();
      if (status == null) {
        throw new IllegalStateException("the sandbox is gone");
      }
      return new Programs.Result(Integer.parseInt(status), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mark of all that was changed on the machine so far, but for temporary files. */
  String state() {
    return must("cd /changed && find . -printf '%p %m %u %l %T@ %s\\n' | sort");
  }

  /** Runs a node's script with options, as {@code /tmp/apply.sh}. */
  Programs.Result apply(String script, String options) {
    write("/tmp/apply.sh", script);
    return run("sh /tmp/apply.sh " + options);
  }

  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Sandbox.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
