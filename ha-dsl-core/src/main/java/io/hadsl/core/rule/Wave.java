package io.hadsl.core.rule;

/**
 * When a rule is asked. Rules of later waves are asked only if the first found no error, so they
 * may rely on what it checks.
 */
public enum Wave {
  /** Whether the topology makes sense at all: every reference resolves, names are unique. */
  INTEGRITY,
  /** Whether it survives failures and keeps its data. */
  AVAILABILITY,
  /** Whether the chosen backends can express it. */
  BACKEND
}
