package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.DeclaredAt;
import java.util.List;

/** A lost authority can be restored. */
final class PuppetCaBackedUp extends AbstractRule {

  private static final String HOW = "s.states(Backup.daily(set, to, Contents.DATA_AND_SECRETS))";

  PuppetCaBackedUp() {
    super(
        "puppet-ca-backed-up",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "The keys of a certificate authority are in a backup");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    boolean spokenOf = Keepers.of(index).speakOfBackups();
    for (Known<CertificateAuthority> each : index.all(CertificateAuthority.class)) {
      Service service = each.instance().service();
      List<Stated<Backup>> backups = StatedOf.kind(service.facts(), Backup.class);
      if (!each.instance().isFirst() || backups.stream().anyMatch(PuppetCaBackedUp::hasKeys)) {
        continue;
      }
      if (!backups.isEmpty()) {
        report(each, "data alone", backups.get(0).declaredAt(), out);
      } else if (spokenOf) {
        report(each, "none", each.declaredAt(), out);
      } else {
        out.unknown(service, "how its keys are copied", "state it with " + HOW);
      }
    }
  }

  private static boolean hasKeys(Stated<Backup> backup) {
    return backup.fact().contents() == Backup.Contents.DATA_AND_SECRETS;
  }

  private static void report(
      Known<CertificateAuthority> authority, String backup, DeclaredAt where, Findings out) {
    Service service = authority.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "service `"
                + service.name()
                + "` signs what "
                + authority.fact().trustedBy()
                + " trust, and its keys are in no backup: with its disk all certificates are lost,"
                + " and each has to be signed anew by hand")
        .because(service.id() + ".backup", backup, where)
        .fix("copy its keys to another machine, encrypted, and say so with " + HOW);
  }
}
