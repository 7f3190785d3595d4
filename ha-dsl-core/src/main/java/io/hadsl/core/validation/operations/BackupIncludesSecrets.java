package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is restored can be read. */
final class BackupIncludesSecrets extends AbstractRule {

  BackupIncludesSecrets() {
    super(
        "backup-includes-secrets",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Where the data of a service is copied, so are the secrets that its instances share");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Keepers keepers = Keepers.of(index);
    if (!keepers.speakOfBackups()) {
      return;
    }
    // One job is one finding, whichever services lack their secrets in it.
    Map<String, List<Service>> lacking = new LinkedHashMap<>();
    Map<String, Stated<Backup>> said = new LinkedHashMap<>();
    Map<String, ElementId> of = new LinkedHashMap<>();
    for (Service service : index.topology().services()) {
      List<Instance> instances = index.instancesOf(service.id());
      if (instances.isEmpty() || index.facts(instances.get(0)).equalSecrets().isEmpty()) {
        continue;
      }
      Stated<Backup> first = null;
      ElementId keeper = null;
      boolean held = false;
      for (ElementId each : keepers.keepersOf(service)) {
        for (Stated<Backup> backup : keepers.backupsOf(each)) {
          held |= backup.fact().contents() == Backup.Contents.DATA_AND_SECRETS;
          if (first == null) {
            first = backup;
            keeper = each;
          }
        }
      }
      if (!held && first != null && keeper != null) {
        String set = first.fact().set();
        lacking.computeIfAbsent(set, key -> new ArrayList<>()).add(service);
        said.putIfAbsent(set, first);
        of.putIfAbsent(set, keeper);
      }
    }
    lacking.forEach((set, services) -> report(index, of.get(set), said.get(set), services, out));
  }

  private static void report(
      TopologyIndex index,
      @Nullable ElementId keeper,
      @Nullable Stated<Backup> backup,
      List<Service> services,
      Findings out) {
    if (keeper == null || backup == null) {
      return;
    }
    Findings.Sentence finding =
        out.about(keeper)
            .says(
                "backup `"
                    + backup.fact().set()
                    + "` holds the data of "
                    + Listing.services(services)
                    + " and not the secrets: restored on new machines, what was encrypted or signed"
                    + " with them is lost")
            .because(keeper + ".backup.contents", "data alone", backup.declaredAt());
    for (Service service : services) {
      List<SecretRef> secrets = index.facts(index.instancesOf(service.id()).get(0)).equalSecrets();
      finding.because(
          service.id() + ".secrets",
          secrets.get(0).name()
              + (secrets.size() > 1 ? " and " + (secrets.size() - 1) + " more" : ""),
          service.declaredAt());
    }
    finding.fix("copy the secrets as well, encrypted, and say Contents.DATA_AND_SECRETS");
  }
}
