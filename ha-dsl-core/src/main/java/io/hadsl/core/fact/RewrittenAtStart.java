package io.hadsl.core.fact;

import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;

/**
 * A unit deletes and writes anew what is below a path each time it starts, such as Django's {@code
 * collectstatic} in {@code ExecStartPre=}.
 *
 * @param unit the unit
 * @param path what it rewrites
 */
public record RewrittenAtStart(UnitName unit, AbsolutePath path) implements Fact {}
