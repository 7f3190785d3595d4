/** Rules: jobs, workers and migrations that may run once only. */
@NullMarked
package io.hadsl.core.validation.scheduling;

import org.jspecify.annotations.NullMarked;
