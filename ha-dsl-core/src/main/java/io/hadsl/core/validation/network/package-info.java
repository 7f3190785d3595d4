/** Rules: addresses that move, proxies and what stands behind them. */
@NullMarked
package io.hadsl.core.validation.network;

import org.jspecify.annotations.NullMarked;
