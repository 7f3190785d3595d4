package io.hadsl.cli;

import io.hadsl.core.rule.Rule;
import java.util.Iterator;

/** What the shell may complete where a rule is to be named. */
final class RuleIds implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return KnownRules.ours().stream().map(Rule::id).iterator();
  }
}
