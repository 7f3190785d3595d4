package io.hadsl.core.mutation;

import java.util.ArrayList;
import java.util.List;

/** All mutations, in the order of the rules' groups. */
public final class Mutations {

  private Mutations() {}

  /**
   * The mutations that come with the library; a rule may have several.
   *
   * @return in a fixed order
   */
  public static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.addAll(IntegrityMutations.all());
    all.addAll(IdentityMutations.all());
    all.addAll(MountMutations.all());
    all.addAll(StorageMutations.all());
    all.addAll(SchedulingMutations.all());
    all.addAll(RedundancyMutations.all());
    all.addAll(ProxyMutations.all());
    all.addAll(AddressMutations.all());
    all.addAll(RolloutMutations.all());
    all.addAll(OperationsMutations.all());
    return all;
  }
}
