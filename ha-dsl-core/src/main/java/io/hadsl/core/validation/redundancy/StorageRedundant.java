package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;

/** Shared files survive the loss of a node. */
final class StorageRedundant extends NotAlone {

  StorageRedundant() {
    super(
        "storage-redundant",
        "What serves the shared files of an entrypoint has an instance that can take over");
  }

  @Override
  boolean concerns(TopologyIndex index, Part part) {
    return index.dependencies().servesFiles(part);
  }

  @Override
  String loss(String name, String place) {
    return "shared files come from " + name + ", which is " + place + ": losing it";
  }

  @Override
  String fix() {
    return "serve the files from a pair or a cluster, or acknowledge the finding and say how they come back";
  }
}
