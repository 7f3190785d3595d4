/**
 * Tests on running machines: a topology is brought up for a class of tests, which then use it and
 * break it. See {@link io.hadsl.testkit.lab.Lab}.
 */
@NullMarked
package io.hadsl.testkit.lab;

import org.jspecify.annotations.NullMarked;
