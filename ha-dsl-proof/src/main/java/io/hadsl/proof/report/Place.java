package io.hadsl.proof.report;

import io.hadsl.core.output.Origin;

/**
 * Where something stands that a program reads.
 *
 * @param name what people call it: the path of an emitted file, or {@code app1:/etc/hosts} for what
 *     a node's file will hold
 * @param file the emitted file that holds it, or from which it is made
 * @param line its line there, from 1; 0 where unknown
 * @param origin the piece of the topology that it stems from
 */
public record Place(String name, String file, int line, Origin origin) {

  /**
   * The same at another line.
   *
   * @param other the line in the emitted file
   * @return the place
   */
  public Place at(int other) {
    return new Place(name, file, other, origin);
  }

  /**
   * The same with a line of code that is known better.
   *
   * @param better what it stems from
   * @return the place
   */
  public Place from(Origin better) {
    return new Place(name, file, line, better);
  }

  /**
   * The emitted file as compilers write it.
   *
   * @return for example {@code puppet/manifests/site.pp:4}
   */
  public String emitted() {
    return line == 0 ? file : file + ":" + line;
  }

  /** Both names, where they differ: {@code app1:/etc/hosts (puppet/manifests/site.pp:4)}. */
  @Override
  public String toString() {
    return name.equals(file) ? emitted() : name + " (" + emitted() + ")";
  }
}
