package io.hadsl.puppet;

import io.hadsl.programs.Programs.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One Ruby with Puppet loaded, for all catalogs that tests want: see {@code compile.rb}. */
final class Compiler {

  static final Compiler SHARED = new Compiler();

  private final Path output;
  private final Writer requests;
  private final BufferedReader answers;

  private Compiler() {
    try (InputStream in = Compiler.class.getResourceAsStream("compile.rb")) {
      Path folder = Files.createTempDirectory("compiler");
      output = folder.resolve("output");
      Path script = folder.resolve("compile.rb");
      Files.write(script, in.readAllBytes());
      // It ends with this process, which closes its input.
      Process process =
          new ProcessBuilder("timeout", "600", "ruby", script.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      requests = process.outputWriter(StandardCharsets.UTF_8);
      answers = process.inputReader(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the catalogs of one repository. */
  synchronized Result compile(List<String> request) throws IOException {
    requests.write(output + "\t" + String.join("\t", request) + "\n");
    requests.flush();
    String status = answers.readLine();
    if (status == null) {
      throw new IllegalStateException("Ruby is gone; its error stands above");
    }
    return new Result(Integer.parseInt(status), Files.readString(output));
  }
}
