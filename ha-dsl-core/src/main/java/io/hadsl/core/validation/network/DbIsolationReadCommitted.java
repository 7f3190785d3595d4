package io.hadsl.core.validation.network;

import io.hadsl.core.fact.HasSetting;
import io.hadsl.core.fact.RequiresSetting;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Use;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;
import io.hadsl.core.value.ElementId;
import java.util.Locale;

/** What an application needs of its server, the server has. */
final class DbIsolationReadCommitted extends AbstractRule {

  DbIsolationReadCommitted() {
    super(
        "db-isolation-read-committed",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A server has the settings that its clients need");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<RequiresSetting> each : index.all(RequiresSetting.class)) {
      if (once.isNew(each)) {
        check(index, each.instance().service(), each, out);
      }
    }
  }

  private static void check(
      TopologyIndex index, Service client, Known<RequiresSetting> needed, Findings out) {
    boolean said = false;
    for (Use use : client.uses()) {
      for (Stated<HasSetting> has : index.factsOf(use.provider(), HasSetting.class)) {
        if (isSame(has.fact().setting(), needed.fact().setting())) {
          said = true;
          if (!isSame(has.fact().value(), needed.fact().value())) {
            report(client, needed, use.provider(), has, out);
          }
        }
      }
    }
    if (!said) {
      out.unknown(
          client,
          needed.fact().setting() + " of its server",
          "state it of the server: new HasSetting(\""
              + needed.fact().setting()
              + "\", \""
              + needed.fact().value()
              + "\")");
    }
  }

  /** Servers take hyphens and underscores for one, and SQL writes a blank in their place. */
  private static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private static void report(
      Service client,
      Known<RequiresSetting> needed,
      ElementId provider,
      Stated<HasSetting> has,
      Findings out) {
    RequiresSetting fact = needed.fact();
    out.about(provider)
        .says(
            "`"
                + client.name()
                + "` needs "
                + fact.setting()
                + " to be "
                + fact.value()
                + ", and `"
                + provider.name()
                + "` has "
                + has.fact().value()
                + ": "
                + fact.because())
        .because(provider + "." + fact.setting(), has.fact().value(), has.declaredAt())
        .because(client.id() + ".needs", fact.value(), needed.declaredAt())
        .fix("set " + fact.setting() + " to " + fact.value() + " on the server");
  }
}
