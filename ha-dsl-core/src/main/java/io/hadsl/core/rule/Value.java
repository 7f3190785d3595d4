package io.hadsl.core.rule;

import io.hadsl.core.value.SourceLocation;

/**
 * One fact that a finding rests on.
 *
 * @param subject what has the value, such as {@code web1.user(combo).uid}
 * @param value the value, such as {@code 2106}
 * @param where the line of user code that set it; {@link SourceLocation#UNKNOWN} if none did
 */
public record Value(String subject, String value, SourceLocation where) {}
