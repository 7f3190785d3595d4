package io.hadsl.provision;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.model.Node;
import io.hadsl.core.output.Origin;

/** What every generated file says of itself. */
final class Headers {

  private Headers() {}

  /** Comment lines that say what the file is and how it is made again. */
  static String lines(String what, String topology) {
    return "# " + what + "\n" + GeneratedBy.comment(topology);
  }

  static Origin origin(Node node) {
    return new Origin(node.id().path(), node.declaredAt().location().toString());
  }
}
