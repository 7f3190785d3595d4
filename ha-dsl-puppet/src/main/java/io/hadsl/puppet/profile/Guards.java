package io.hadsl.puppet.profile;

import io.hadsl.puppet.merge.MergedResource;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Statement;
import io.hadsl.puppet.syntax.Statement.Attribute;
import io.hadsl.puppet.syntax.Statement.Defaults;
import java.util.List;

/** Commands that Puppet needs beside those of the plan. */
final class Guards {

  /** What all commands of a class have in common. */
  static final Statement EXEC_DEFAULTS =
      new Defaults(
          "Exec",
          List.of(
              new Attribute(
                  "path",
                  Expression.texts(
                      List.of(
                          "/usr/local/sbin",
                          "/usr/local/bin",
                          "/usr/sbin",
                          "/usr/bin",
                          "/sbin",
                          "/bin"))),
              new Attribute("provider", new Word("shell")),
              new Attribute("logoutput", new Word("on_failure"))));

  private Guards() {}

  /** Puppet would put a link in the place of a file that is there; this stops it. */
  static Declaration beforeLink(MergedResource link) {
    return new Declaration(
        "exec",
        Expression.text("nothing but a link may stand at " + link.id().name()),
        List.of(
            new Attribute(
                "command",
                Expression.text(
                    "echo \"$LINK is no link: move it away, its data is not touched\" >&2; exit 1")),
            new Attribute("environment", Expression.texts(List.of("LINK=" + link.id().name()))),
            new Attribute("unless", Expression.text("test -L \"$LINK\" || ! test -e \"$LINK\""))),
        link.presence());
  }
}
