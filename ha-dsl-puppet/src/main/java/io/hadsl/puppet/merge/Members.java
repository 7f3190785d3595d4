package io.hadsl.puppet.merge;

import java.util.Arrays;

/**
 * A set of a profile's nodes, by their position in the profile. Takes room for the stretch between
 * its first and its last node only: of thousands of values that each belong to a pair of nodes, a
 * {@link java.util.BitSet} would take room for all nodes before the pair as well.
 */
public final class Members {

  private static final int BITS = Long.SIZE;

  private static final long[] NONE = {};

  private long[] words = NONE;

  /** What the first word stands for: positions from 64 times this. */
  private int base;

  /** Makes an empty set. */
  public Members() {}

  /**
   * The first nodes of a profile.
   *
   * @param count how many
   * @return positions 0 to count - 1
   */
  public static Members first(int count) {
    Members all = new Members();
    if (count > 0) {
      all.words = new long[(count - 1) / BITS + 1];
      Arrays.fill(all.words, -1L);
      all.words[all.words.length - 1] = -1L >>> (BITS - 1 - (count - 1) % BITS);
    }
    return all;
  }

  /**
   * A copy.
   *
   * @return another set of the same nodes
   */
  public Members copy() {
    Members copy = new Members();
    copy.words = words.clone();
    copy.base = base;
    return copy;
  }

  /**
   * Adds a node.
   *
   * @param position its position
   */
  public void add(int position) {
    int word = position / BITS;
    reach(word, word + 1);
    words[word - base] |= 1L << (position % BITS);
  }

  /**
   * Adds nodes.
   *
   * @param others the nodes
   */
  public void addAll(Members others) {
    if (others.words.length > 0) {
      reach(others.base, others.base + others.words.length);
      for (int i = 0; i < others.words.length; i++) {
        words[others.base - base + i] |= others.words[i];
      }
    }
  }

  /**
   * Adds those of some nodes that stand in a stretch of the profile.
   *
   * @param others the nodes
   * @param from the first position of the stretch
   * @param to the position behind its last
   */
  public void addAll(Members others, int from, int to) {
    if (from >= to) {
      return;
    }
    int first = Math.max(from / BITS, others.base);
    int last = Math.min((to - 1) / BITS, others.base + others.words.length - 1);
    for (int word = first; word <= last; word++) {
      long bits = others.word(word);
      bits &= word == from / BITS ? -1L << from : -1L;
      bits &= word == (to - 1) / BITS ? -1L >>> -to : -1L;
      if (bits != 0) {
        reach(word, word + 1);
        words[word - base] |= bits;
      }
    }
  }

  /**
   * Leaves only nodes that another set has too.
   *
   * @param others the other set
   */
  public void retainAll(Members others) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= others.word(base + i);
    }
  }

  /**
   * Takes nodes away.
   *
   * @param others the nodes
   */
  public void removeAll(Members others) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~others.word(base + i);
    }
  }

  /**
   * Whether all nodes of another set are here.
   *
   * @param others the other set
   * @return true also if the other set is empty
   */
  public boolean containsAll(Members others) {
    for (int i = 0; i < others.words.length; i++) {
      if ((others.words[i] & ~word(others.base + i)) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether there is none.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many there are.
   *
   * @return the number of nodes
   */
  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * The first node from a position on.
   *
   * @param from the first position that counts, at least 0
   * @return its position, or -1 if there is none
   */
  public int next(int from) {
    for (int i = Math.max(from / BITS - base, 0); i < words.length; i++) {
      long left = words[i] & (base + i == from / BITS ? -1L << from : -1L);
      if (left != 0) {
        return (base + i) * BITS + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /** Makes room for words from one to before another; more above, where growing sets go on. */
  private void reach(int from, int to) {
    if (words.length == 0) {
      words = new long[to - from];
      base = from;
    } else if (from < base || to > base + words.length) {
      int first = Math.min(from, base);
      int last = base + words.length;
      last = to > last ? Math.max(to, last + words.length / 2) : last;
      long[] wider = new long[last - first];
      System.arraycopy(words, 0, wider, base - first, words.length);
      words = wider;
      base = first;
    }
  }

  private long word(int word) {
    int at = word - base;
    return at >= 0 && at < words.length ? words[at] : 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Members that && containsAll(that) && that.containsAll(this));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < words.length; i++) {
      hash += Long.hashCode(words[i]) * (31 * (base + i) + 1);
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("{");
    for (int position = next(0); position >= 0; position = next(position + 1)) {
      out.append(out.length() == 1 ? "" : ", ").append(position);
    }
    return out.append('}').toString();
  }
}
