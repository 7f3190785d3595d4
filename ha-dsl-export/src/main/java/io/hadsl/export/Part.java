package io.hadsl.export;

import io.hadsl.core.model.Topology;
import io.hadsl.export.Code.Handle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some statements that follow each other, short enough for one Java method, which holds 64 KB.
 *
 * @param from the first statement
 * @param to the one after the last
 * @param fields those of its elements that later parts refer to
 * @param needs the earlier parts that it refers to
 */
record Part(int from, int to, BitSet fields, BitSet needs) {

  /** A person may read so many declarations in one go. */
  private static final int MOST_STATEMENTS = 120;

  /** A piece of code takes ten bytes or so. */
  private static final int MOST_PIECES = 3000;

  /** Cuts statements into parts. */
  static List<Part> divide(Topology topology, List<Code> statements) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int pieces = 0;
    for (int i = 0; i < statements.size(); i++) {
      int size = size(statements.get(i));
      if (size > MOST_PIECES) {
        String what =
            i < topology.elements().size()
                ? topology.elements().get(i).id().path()
                : "an acknowledgement";
        throw new ExportException(
            what
                + " says "
                + size
                + " things in one declaration, more than a Java method can hold:"
                + " write its parts in methods of your own, or export JSON");
      }
      if (i > from && (i - from >= MOST_STATEMENTS || pieces + size > MOST_PIECES)) {
        parts.add(new Part(from, i, new BitSet(), new BitSet()));
        from = i;
        pieces = 0;
      }
      pieces += size;
    }
    parts.add(new Part(from, statements.size(), new BitSet(), new BitSet()));
    for (int p = 0; p < parts.size(); p++) {
      parts.get(p).link(statements, parts);
    }
    return parts;
  }

  private void link(List<Code> statements, List<Part> parts) {
    for (int i = from; i < to; i++) {
      statements
          .get(i)
          .each(
              code -> {
                if (code instanceof Handle handle && !has(handle.element())) {
                  int other = of(handle.element(), parts);
                  parts.get(other).fields.set(handle.element());
                  needs.set(other);
                }
              });
    }
  }

  /** Which part declares an element. */
  static int of(int element, List<Part> parts) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (element < parts.get(middle).to) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  boolean has(int element) {
    return element >= from && element < to;
  }

  /** Whether a later part refers to it. */
  boolean isNeeded() {
    return !fields.isEmpty();
  }

  private static int size(Code code) {
    int[] size = new int[1];
    code.each(each -> size[0]++);
    return size[0];
  }
}
