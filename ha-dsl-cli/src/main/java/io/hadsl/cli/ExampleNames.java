package io.hadsl.cli;

import io.hadsl.examples.Examples;
import java.util.ArrayList;

/** What a shell offers where a topology is named. */
final class ExampleNames extends ArrayList<String> {

  private static final long serialVersionUID = 1L;

  ExampleNames() {
    super(Examples.names());
  }
}
