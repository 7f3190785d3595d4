package io.hadsl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers that something could not be written: a writer says no more. */
final class Results extends OutputStream {

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private @Nullable String problem;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
      throw e;
    }
  }

  /** Why not all was written; null if it was, or if the reader had seen enough and went away. */
  @Nullable String problem() {
    String found = problem;
    return found == null || found.toLowerCase(Locale.ROOT).contains("broken pipe") ? null : found;
  }
}
