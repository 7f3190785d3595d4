package io.hadsl.core.fact;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;

/**
 * The package's unit runs as an account ({@code User=}), whose home the package's script expects at
 * a path.
 *
 * @param account the account
 * @param home its home directory
 */
public record ShippedAccount(AccountName account, AbsolutePath home) implements Fact {}
