/** Generators and checks for tests of models and backends. */
@NullMarked
package io.hadsl.testkit;

import org.jspecify.annotations.NullMarked;
