package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;
import java.util.Optional;

/**
 * This instance makes what all instances share, if it is not there yet. It is a fact of every
 * instance that would do it.
 *
 * @param command what does it
 * @param marker the file that says that it is done, if there is one
 */
public record Installer(String command, Optional<AbsolutePath> marker) implements Fact {
  /** Refuses what a message could not show. */
  public Installer {
    Texts.line("installer", command);
  }
}
