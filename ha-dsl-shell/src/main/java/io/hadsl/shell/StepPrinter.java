package io.hadsl.shell;

import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AccountName;
import java.util.List;
import java.util.Locale;

/** Writes resources as calls of the library's functions. */
final class StepPrinter {

  private static final AccountName ROOT = AccountName.of("root");

  private final ShellWriter out;
  private final SharedScripts shared;

  StepPrinter(ShellWriter out, SharedScripts shared) {
    this.out = out;
    this.shared = shared;
  }

  /**
   * Writes one step.
   *
   * @param step what is desired
   */
  void print(PlannedResource step) {
    notify(step.notifies());
    Resource resource = step.resource();
    if (resource instanceof TextFile file) {
      textFile(file);
    } else if (resource instanceof UnitFile file) {
      unitFile(file);
    } else if (resource instanceof Directory directory) {
      out.call("directory").word(directory.path().value());
      ownership(directory.ownership());
      out.end();
    } else if (resource instanceof Symlink link) {
      out.call("symlink").word(link.path().value()).word(link.target().value()).end();
    } else if (resource instanceof AbsentPath absent) {
      out.call("absent_path").word(absent.path().value()).end();
    } else if (resource instanceof OsPackage osPackage) {
      out.call("os_packages").word(osPackage.name()).end();
    } else if (resource instanceof OsGroup group) {
      out.call("os_group").word(group.name().value()).word(group.gid().value()).end();
    } else if (resource instanceof OsUser user) {
      user(user);
    } else if (resource instanceof UnitState state) {
      out.call("unit_state").word(state.unit().value());
      out.word(lower(state.activity())).word(lower(state.boot())).word(lower(state.onChange()));
      out.end();
    } else if (resource instanceof Command command) {
      command(command);
    } else {
      throw new IllegalStateException("no step for " + resource.getClass());
    }
  }

  /**
   * Writes packages that one call of apt-get may install.
   *
   * @param group at least one package; all notify the same
   */
  void printPackages(List<PlannedResource> group) {
    notify(group.get(0).notifies());
    out.call("os_packages");
    for (PlannedResource each : group) {
      out.word(((OsPackage) each.resource()).name());
    }
    out.end();
  }

  private void notify(List<ResourceId> notified) {
    if (notified.isEmpty()) {
      return;
    }
    out.call("notify");
    for (ResourceId id : notified) {
      out.word(id.toString());
    }
    out.end();
  }

  private void textFile(TextFile file) {
    String mark = file.content().isSecret() ? SecretMarks.markFor(file.content()) : "";
    String text = SecretMarks.mark(file.content(), mark);
    out.call("text_file").word(file.path().value());
    ownership(file.ownership());
    if (file.keeping() == TextFile.Keeping.SEEDED) {
      out.word("seeded");
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      out.word("unended");
    }
    if (!mark.isEmpty()) {
      out.word(mark);
    }
    out.hereDocument(0, "TEXT", text).end();
  }

  private void unitFile(UnitFile file) {
    String shares = shared.nameOf(file.document());
    out.call("unit_file").word(file.path().value());
    if (shares.isEmpty()) {
      out.hereDocument(0, "UNIT", file.document().print()).end();
    } else {
      out.word(shares).end();
    }
  }

  private void ownership(Ownership ownership) {
    out.word(ownership.user().value()).word(ownership.group().value());
    out.word(octal(ownership.mode().bits()));
  }

  private void user(OsUser user) {
    out.call("os_user").word(user.name().value()).word(user.uid().value());
    out.word(user.group().value()).word(user.home().value()).word(user.shell().value());
    out.word(user.comment()).end();
  }

  private void command(Command command) {
    out.call("guarded_command").word(command.name());
    Command.Guard guard = command.guard();
    if (guard instanceof Command.Creates creates) {
      out.word("creates:" + creates.path().value());
    } else {
      out.word(guard instanceof Command.OnNotify ? "notified" : "unless");
    }
    if (!command.user().equals(ROOT)) {
      out.word("as=" + command.user().value());
    }
    patience(command.patience());
    String run = shared.nameOf(command.script());
    String check = guard instanceof Command.Unless unless ? shared.nameOf(unless.script()) : "";
    if (!check.isEmpty()) {
      out.word("check=" + check);
    }
    if (!run.isEmpty()) {
      out.word("run=" + run);
    }
    command.environment().forEach((variable, value) -> out.word(variable + "=" + value));
    if (guard instanceof Command.Unless unless && check.isEmpty()) {
      out.hereDocument(3, "CHECK", unless.script());
    }
    if (run.isEmpty()) {
      out.hereDocument(0, "SCRIPT", command.script());
    }
    out.end();
  }

  /** Only what differs from the usual, which the library's function knows as well. */
  private void patience(Command.Patience patience) {
    Command.Patience usual = Command.Patience.DEFAULT;
    if (!patience.timeout().equals(usual.timeout())) {
      out.word("timeout=" + patience.timeout().toSeconds());
    }
    if (patience.tries() != usual.tries()) {
      out.word("tries=" + patience.tries());
    }
    if (!patience.pause().equals(usual.pause())) {
      out.word("pause=" + patience.pause().toSeconds());
    }
  }

  private static String octal(int bits) {
    String digits = Integer.toOctalString(bits);
    return "0000".substring(digits.length()) + digits;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
