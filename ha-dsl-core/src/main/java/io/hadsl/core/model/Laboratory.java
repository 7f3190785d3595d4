package io.hadsl.core.model;

import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What machines have that are tried on one computer, without a way to the Internet. They have
 * packages of the distribution, but no public authority signs certificates for them, and what
 * others publish cannot be downloaded.
 */
@FunctionalInterface
public interface Laboratory {

  /**
   * A small program that stands in for a product whose code cannot be downloaded.
   *
   * @param product the type of the component that installs it, such as {@code nextcloud}
   * @return empty if there is none
   */
  Optional<StandIn> standIn(String product);

  /**
   * A program that stands in for another.
   *
   * @param archive a file on all machines, in the form in which the product is published
   * @param sha256 its checksum, 64 hexadecimal digits in lower case
   * @param facts what can be said of the stand-in and not of the product
   */
  record StandIn(AbsolutePath archive, String sha256, List<StatedFact> facts) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Checks the checksum and copies the facts. */
    public StandIn {
      Texts.matching("sha256", sha256, SHA256, "64 hexadecimal digits in lower case");
      facts = List.copyOf(facts);
    }
  }
}
