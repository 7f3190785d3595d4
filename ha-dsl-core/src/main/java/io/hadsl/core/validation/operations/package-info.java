/** Rules: what happens to a running system: installation, upgrades, backups, clocks. */
@NullMarked
package io.hadsl.core.validation.operations;

import org.jspecify.annotations.NullMarked;
