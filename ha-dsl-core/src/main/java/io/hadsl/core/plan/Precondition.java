package io.hadsl.core.plan;

import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.Uid;

/** What must hold on a machine before anything on it is touched. */
public sealed interface Precondition {

  /**
   * The operating system is the declared one.
   *
   * @param release the release
   */
  record RunsRelease(OsRelease release) implements Precondition {}

  /**
   * The machine is large enough. A machine's memory reads a little less than was bought, so checks
   * allow 7 %.
   *
   * @param minimum the least
   */
  record HasHardware(Hardware minimum) implements Precondition {}

  /**
   * An account of the operating system has the numbers that files on a share will bear.
   *
   * @param name the account
   * @param uid its number
   * @param gid its primary group's number
   */
  record HasAccount(AccountName name, Uid uid, Gid gid) implements Precondition {}
}
