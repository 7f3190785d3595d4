package io.hadsl.core.validation;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.rule.Finding;

/**
 * A finding that somebody accepted.
 *
 * @param finding the finding
 * @param acknowledgement who accepts it where, with the reason
 */
public record AcknowledgedFinding(Finding finding, Acknowledgement acknowledgement)
    implements Comparable<AcknowledgedFinding> {

  @Override
  public int compareTo(AcknowledgedFinding other) {
    return finding.compareTo(other.finding);
  }
}
