/**
 * A user on a lab's network: asks at a steady rate, and reports each outage and every write that
 * was acknowledged.
 */
@NullMarked
package io.hadsl.lab.client;

import org.jspecify.annotations.NullMarked;
