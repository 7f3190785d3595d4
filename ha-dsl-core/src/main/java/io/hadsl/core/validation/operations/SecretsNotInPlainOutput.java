package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.DeclaredAt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets are referred to, not written down. */
final class SecretsNotInPlainOutput extends ElementRule<Node> {

  SecretsNotInPlainOutput() {
    super(
        Node.class,
        "secrets-not-in-plain-output",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No file that is given literally for a node holds a password");
  }

  /**
   * A key that says secret, with a value: in Python, PHP, YAML, ini files, units and shell. What
   * has further words, such as a password's least length, is about secrets and none.
   */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?im)^[ \\t]*(?:export[ \\t]+|Environment=['\"]?|define\\()?"
              + "([\\w.$'\"\\[\\]-]*(?:password|passwd|secret|token)(?:[_-]?key)?['\"\\]]*)"
              + "[ \\t]*(?:=>|=|:|,)[ \\t]*['\"]?([^\\s'\"#;,]+)");

  /** Redis and Keepalived have no sign between the two. */
  private static final Pattern UNSIGNED =
      Pattern.compile("(?im)^[ \\t]*(requirepass|masterauth|auth_pass)[ \\t]+['\"]?([^\\s'\"#]+)");

  /** The account's password in a URL (RFC 3986, section 3.2.1), or a comment, which is passed. */
  private static final Pattern URL =
      Pattern.compile("(?im)^[ \\t]*[#;].*|([a-z][a-z0-9+.-]*://)[^\\s/:@]*:([^\\s/:@]+)@");

  /** Where nsswitch.conf(5) looks for accounts. */
  private static final Set<String> ACCOUNT_SOURCES =
      Set.of("files", "compat", "systemd", "sss", "db");

  /** What says whether something is asked for or allowed. */
  private static final Set<String> SWITCHES =
      Set.of("true", "false", "yes", "no", "on", "off", "none");

  private static final String PRIVATE_KEY = "PRIVATE KEY-----";

  @Override
  protected void check(TopologyIndex index, Node node, Findings out) {
    for (int i = 0; i < node.local().files().size(); i++) {
      TextFile file = node.local().files().get(i);
      DeclaredAt line = node.lineOfFile(i);
      for (Content.Segment segment : file.content().segments()) {
        if (segment instanceof Content.Literal literal) {
          secretIn(literal.text()).ifPresent(what -> report(node, file, line, what, out));
        }
      }
    }
  }

  /** The name of what looks like a secret with a value. */
  private static Optional<String> secretIn(String text) {
    if (text.contains(PRIVATE_KEY)) {
      return Optional.of("a private key");
    }
    return valueIn(ASSIGNED.matcher(text))
        .or(() -> valueIn(UNSIGNED.matcher(text)))
        .or(() -> valueIn(URL.matcher(text)));
  }

  private static Optional<String> valueIn(Matcher matcher) {
    while (matcher.find()) {
      if (matcher.group(1) != null && !isReference(matcher.group(1), matcher.group(2))) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** Paths, variables and the names of other things are no values. */
  private static boolean isReference(String name, String value) {
    return name.toLowerCase(Locale.ROOT).endsWith("file")
        || ACCOUNT_SOURCES.contains(value)
        || SWITCHES.contains(value.toLowerCase(Locale.ROOT))
        || value.startsWith("/")
        || value.startsWith("$")
        || value.startsWith("%")
        || value.startsWith("{{");
  }

  private static void report(Node node, TextFile file, DeclaredAt line, String what, Findings out) {
    out.about(node)
        .on(List.of(node.id()))
        .says(
            "the file "
                + file.path()
                + " of "
                + node.name()
                + " seems to hold a secret in plain text: it is in every emitted file, and in the"
                + " history of whatever keeps them")
        .because(node.name() + ".file(" + file.path() + ")", what + " = ...", line)
        .fix("refer to it: Content.builder().text(...).secret(passwordFrom(\"...\"), escaping)");
  }
}
