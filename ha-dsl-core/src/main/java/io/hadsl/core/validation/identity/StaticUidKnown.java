package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Map;

/** Accounts that every Debian has keep their numbers. */
final class StaticUidKnown extends ElementRule<SystemUser> {

  StaticUidKnown() {
    super(
        SystemUser.class,
        "static-uid-known",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An account that Debian itself numbers has Debian's number");
  }

  /** The accounts of Debian's package base-passwd, which exist before any other package. */
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("root", 0),
          Map.entry("daemon", 1),
          Map.entry("bin", 2),
          Map.entry("sys", 3),
          Map.entry("games", 5),
          Map.entry("man", 6),
          Map.entry("lp", 7),
          Map.entry("mail", 8),
          Map.entry("news", 9),
          Map.entry("uucp", 10),
          Map.entry("proxy", 13),
          Map.entry("www-data", 33),
          Map.entry("backup", 34),
          Map.entry("list", 38),
          Map.entry("nobody", 65534));

  @Override
  protected void check(TopologyIndex index, SystemUser user, Findings out) {
    Integer number = NUMBERS.get(user.name().value());
    if (number != null && number != user.uid().value()) {
      out.about(user)
          .on(user.nodes())
          .says(
              "Debian gives `"
                  + user.name()
                  + "` the number "
                  + number
                  + " on every machine, and files of packages belong to that: another number is"
                  + " refused on the node")
          .because("user(" + user.name() + ").uid", user.uid(), user.declaredAt())
          .fix("write .uid(" + number + ").expected()");
    }
  }
}
