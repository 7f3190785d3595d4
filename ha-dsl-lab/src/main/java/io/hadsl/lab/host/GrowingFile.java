package io.hadsl.lab.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file that a program writes, told line by line while it grows. */
final class GrowingFile implements AutoCloseable {

  private final InputStream in;
  private final Consumer<String> listener;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  GrowingFile(Path file, Consumer<String> listener) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file));
    this.listener = listener;
  }

  /** Tells the lines that were ended since the last call. */
  void tell() throws IOException {
    for (int each = in.read(); each >= 0; each = in.read()) {
      if (each == '\n') {
        listener.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
