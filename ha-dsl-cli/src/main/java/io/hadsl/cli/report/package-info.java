/** What a run tells a person: findings, failures, and what to do next. */
@NullMarked
package io.hadsl.cli.report;

import org.jspecify.annotations.NullMarked;
