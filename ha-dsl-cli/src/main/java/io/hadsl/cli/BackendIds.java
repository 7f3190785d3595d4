package io.hadsl.cli;

import io.hadsl.core.backend.Backends;
import java.util.ArrayList;

/** What a shell offers where a backend is named. */
final class BackendIds extends ArrayList<String> {

  private static final long serialVersionUID = 1L;

  BackendIds() {
    super(Backends.installed().ids());
  }
}
