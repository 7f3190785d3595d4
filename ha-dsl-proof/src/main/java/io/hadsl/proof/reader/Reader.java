package io.hadsl.proof.reader;

import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.util.List;

/** A program that reads emitted files, or files that nodes will have, as it does in earnest. */
public interface Reader {

  /** What people call it: lower-case words with hyphens. */
  String id();

  /** What it runs. */
  Program program();

  /**
   * Why it cannot run on this machine although it is installed.
   *
   * @return for a person; empty if it can
   */
  default String obstacle() {
    return "";
  }

  /**
   * What it has to read, in pieces that may be read side by side.
   *
   * @param material what there is to read
   * @return none if there is nothing for it
   */
  List<Task> tasks(Material material) throws IOException;
}
