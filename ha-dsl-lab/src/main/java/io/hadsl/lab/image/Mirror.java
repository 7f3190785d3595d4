package io.hadsl.lab.image;

import io.hadsl.lab.host.LabException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where this computer downloads Debian from, for machines that cannot.
 *
 * @param url a mirror of Debian's archive, with a folder {@code dists}; empty for where this
 *     computer's apt gets its own packages
 */
public record Mirror(String url) {

  /** Where this computer's apt gets its own packages, with updates and security updates. */
  public static final Mirror OF_THIS_COMPUTER = new Mirror("");

  // No spaces and brackets, which mean something to sources.list(5).
  private static final Pattern URL =
      Pattern.compile("(https?://[A-Za-z0-9._:@-]+|file:)/[A-Za-z0-9._~%+/-]*");

  /** Refuses what sources.list(5) would not read as one URL. */
  public Mirror {
    if (!url.isEmpty() && !URL.matcher(url).matches()) {
      throw new LabException(
          "mirror \""
              + url
              + "\" cannot be used: give the URL of a mirror of Debian's archive, such as"
              + " https://mirror.example.org/debian or file:/srv/debian");
    }
  }

  /** The lines of sources.list(5) for a release. */
  List<String> lines(String suite) {
    if (url.isEmpty()) {
      return AptSources.of(suite);
    }
    // A folder of this computer is trusted as it is; others are signed with a key that apt knows.
    // Of "file:", apt would leave packages where they are, and we want them.
    String place =
        url.startsWith("file:") ? "[trusted=yes] copy:" + url.substring("file:".length()) : url;
    return List.of("deb " + place + " " + suite + " main");
  }

  @Override
  public String toString() {
    return url.isEmpty() ? "the mirror of this computer's apt" : url;
  }
}
