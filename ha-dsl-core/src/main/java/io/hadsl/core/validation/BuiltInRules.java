package io.hadsl.core.validation;

import io.hadsl.core.rule.Rule;
import io.hadsl.core.validation.identity.IdentityRules;
import io.hadsl.core.validation.integrity.IntegrityRules;
import io.hadsl.core.validation.network.NetworkRules;
import io.hadsl.core.validation.operations.OperationsRules;
import io.hadsl.core.validation.redundancy.RedundancyRules;
import io.hadsl.core.validation.scheduling.SchedulingRules;
import io.hadsl.core.validation.storage.StorageRules;
import java.util.ArrayList;
import java.util.List;

/** The rules that every topology is held to. */
final class BuiltInRules {

  private BuiltInRules() {}

  static List<Rule> all() {
    List<Rule> all = new ArrayList<>();
    all.addAll(IntegrityRules.all());
    all.addAll(IdentityRules.all());
    all.addAll(StorageRules.all());
    all.addAll(SchedulingRules.all());
    all.addAll(RedundancyRules.all());
    all.addAll(NetworkRules.all());
    all.addAll(OperationsRules.all());
    return all;
  }
}
