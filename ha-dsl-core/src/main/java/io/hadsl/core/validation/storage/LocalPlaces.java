package io.hadsl.core.validation.storage;

import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/** Places that belong to one machine (file-hierarchy(7)). */
final class LocalPlaces {

  private static final List<AbsolutePath> ALL =
      List.of(
          AbsolutePath.of("/run"),
          AbsolutePath.of("/var/run"),
          AbsolutePath.of("/var/lock"),
          AbsolutePath.of("/tmp"),
          AbsolutePath.of("/var/tmp"),
          AbsolutePath.of("/var/log"));

  private LocalPlaces() {}

  static boolean holds(AbsolutePath path) {
    for (AbsolutePath place : ALL) {
      if (path.isWithin(place)) {
        return true;
      }
    }
    return false;
  }
}
